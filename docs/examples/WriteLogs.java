import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.LogItem;
import com.aliyun.openservices.log.exception.LogException;
import com.aliyun.openservices.log.http.client.ClientConfiguration;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.sts.AssumeRoleRequest;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.net.URI;
import java.util.List;

/**
 * The third step of the cross-account story, written against the real SDKs: B's user assumes A's role and writes a line.
 *
 * <p>java -cp 'target/lib/*' docs/examples/WriteLogs.java ROLE_ARN PROJECT LOGSTORE [SESSION_POLICY]
 *
 * <p>Settings come from `understudy env B/b1`; nothing but the two marked places speaks of the emulator.
 */
final class WriteLogs {
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3 || System.getenv("UNDERSTUDY_HTTP") == null) {
            System.err.println("expected ROLE_ARN PROJECT LOGSTORE [SESSION_POLICY], and the settings of `understudy env`");
            System.exit(2);
        }
        URI understudy = URI.create(System.getenv("UNDERSTUDY_HTTP"));

        DefaultAcsClient sts = new DefaultAcsClient(DefaultProfile.getProfile(
                "cn-hangzhou",
                System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")));
        AssumeRoleRequest assumeRole = new AssumeRoleRequest();
        assumeRole.setRoleArn(arguments[0]);
        assumeRole.setRoleSessionName("example");
        assumeRole.setPolicy(arguments.length > 3 ? arguments[3] : null);
        // Here STS is called at the emulator, by plain HTTP.
        assumeRole.setSysProtocol(ProtocolType.HTTP);
        assumeRole.setSysEndpoint(understudy.getAuthority());
        var credentials = sts.getAcsResponse(assumeRole).getCredentials();

        ClientConfiguration configuration = new ClientConfiguration();
        // Here Log Service is called through the emulator's proxy; the endpoint stays the real one.
        configuration.setProxyHost(understudy.getHost());
        configuration.setProxyPort(understudy.getPort());
        Client logs = new Client(
                "http://cn-hangzhou.log.aliyuncs.com",
                credentials.getAccessKeyId(),
                credentials.getAccessKeySecret(),
                configuration);
        logs.setSecurityToken(credentials.getSecurityToken());
        LogItem line = new LogItem((int) (System.currentTimeMillis() / 1000));
        line.PushBack("message", "hello from account B");
        try {
            logs.PutLogs(arguments[1], arguments[2], "", List.of(line), "");
            System.out.println("written");
        } catch (LogException refused) {
            System.out.println(refused.getHttpCode() + " " + refused.getErrorCode() + ": " + refused.getMessage());
            System.out.println("request " + refused.getRequestId());
        } finally {
            logs.shutdown();
        }
    }
}
