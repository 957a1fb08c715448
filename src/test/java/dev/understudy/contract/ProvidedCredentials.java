package dev.understudy.contract;

import com.aliyun.credentials.exception.CredentialException;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.AlibabaCloudCredentialsProvider;
import com.aliyun.credentials.provider.OIDCRoleArnCredentialProvider;
import com.aliyun.credentials.provider.RamRoleArnCredentialProvider;

/** A user's program with a role provider of {@code credentials-java}: prints the credentials that it got, or why it got none. */
final class ProvidedCredentials {
    /** Begins the lines that are its own: the library prints what it thinks to the same stream. */
    static final String RESULT = "result: ";

    private ProvidedCredentials() {}

    /** {@code ram ENDPOINT ROLE KEY-ID SECRET} or {@code oidc ENDPOINT ROLE PROVIDER TOKEN-FILE}. */
    public static void main(String[] arguments) {
        AlibabaCloudCredentialsProvider provider = arguments[0].equals("ram") ? byKey(arguments) : byToken(arguments);
        try {
            CredentialModel got = provider.getCredentials();
            System.out.println(RESULT + got.getAccessKeyId());
            System.out.println(RESULT + got.getAccessKeySecret());
            System.out.println(RESULT + got.getSecurityToken());
        } catch (CredentialException refused) {
            System.out.println(RESULT + "refused: " + refused.getMessage());
        }
    }

    private static AlibabaCloudCredentialsProvider byKey(String[] arguments) {
        return RamRoleArnCredentialProvider.builder()
                .STSEndpoint(arguments[1])
                .roleArn(arguments[2])
                .accessKeyId(arguments[3])
                .accessKeySecret(arguments[4])
                .roleSessionName("provided")
                .durationSeconds(3600)
                .build();
    }

    private static AlibabaCloudCredentialsProvider byToken(String[] arguments) {
        return OIDCRoleArnCredentialProvider.builder()
                .STSEndpoint(arguments[1])
                .roleArn(arguments[2])
                .oidcProviderArn(arguments[3])
                .oidcTokenFilePath(arguments[4])
                .roleSessionName("provided")
                .durationSeconds(3600)
                .build();
    }
}
