package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openservices.log.common.auth.CredentialsProvider;
import com.aliyun.openservices.log.common.auth.DefaultCredentials;
import com.aliyun.openservices.log.common.auth.StaticCredentialsProvider;
import com.aliyun.openservices.log.http.client.HttpMethod;
import com.aliyun.openservices.log.http.signer.SlsSigner;
import com.aliyun.openservices.log.http.signer.SlsV1Signer;
import com.aliyun.openservices.log.http.signer.SlsV4Signer;
import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's own signers against ours. */
class SlsSdkTest {
    private static final String HOST = "p.cn-hangzhou.log.aliyuncs.com";
    private static final CredentialsProvider CREDENTIALS =
            new StaticCredentialsProvider(new DefaultCredentials("LTAI", "sec", "token"));

    private static WireRequest signedBy(SlsSigner signer, String body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", HOST);
        headers.put("Content-Type", "application/x-protobuf");
        headers.put("x-log-apiversion", "0.6.0");
        headers.put("x-log-bodyrawsize", "0");
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("type", "log");
        parameters.put("query", "a b*~+中%2F&=");
        parameters.put("line", "");
        WireRequest plain = Sent.body(Sent.request("POST", HOST, "/logstores/l/index", ""), body);

        signer.sign(HttpMethod.POST, headers, plain.path(), parameters, plain.body());

        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + QueryString.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return Sent.query(Sent.headers(plain, headers), query);
    }

    private static SlsVerdict verify(WireRequest request, String secret) {
        return SlsAuthorization.parse(request.header("authorization").orElse(""))
                .fold(
                        v1 -> SlsSignatureV1.verify(request, v1, secret),
                        v4 -> SlsSignatureV4.verify(request, v4, secret),
                        malformed -> new SlsVerdict.UnknownMethod(malformed.why()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "body"})
    void versionOneOfTheJavaSdkVerifies(String body) {
        WireRequest request = signedBy(new SlsV1Signer(CREDENTIALS), body);

        assertThat(request.header("authorization").orElse("")).startsWith("LOG LTAI:");
        assertThat(verify(request, "sec")).isEqualTo(new SlsVerdict.Verified());
        assertThat(verify(request, "sed")).isInstanceOf(SlsVerdict.Different.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "body"})
    void versionFourOfTheJavaSdkVerifies(String body) {
        WireRequest request = signedBy(new SlsV4Signer(CREDENTIALS, "cn-hangzhou"), body);

        assertThat(request.header("authorization").orElse("")).startsWith("SLS4-HMAC-SHA256 Credential=LTAI/");
        assertThat(verify(request, "sec")).isEqualTo(new SlsVerdict.Verified());
        assertThat(verify(request, "sed")).isInstanceOf(SlsVerdict.Different.class);
    }

    @Test
    void aParameterOfTheJavaSdkCannotBeChanged() {
        WireRequest request = signedBy(new SlsV4Signer(CREDENTIALS, "cn-hangzhou"), "");

        assertThat(verify(Sent.query(request, request.query().replace("type=log", "type=index")), "sec"))
                .isInstanceOf(SlsVerdict.Different.class);
    }
}
