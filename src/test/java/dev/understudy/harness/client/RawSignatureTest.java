package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openservices.log.common.auth.DefaultCredentials;
import com.aliyun.openservices.log.common.auth.StaticCredentialsProvider;
import com.aliyun.openservices.log.http.client.HttpMethod;
import com.aliyun.openservices.log.http.signer.SlsV1Signer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawSignatureTest {
    private static final Credentials DOCUMENTED = new Credentials("testid", "testsecret", null);

    @Test
    void signatureV1IsTheOneOfTheDocumentation() throws Exception {
        // RAM API "Signature mechanism": the worked example.
        RawRequest request = RawRequest.of("GET", "ram.aliyuncs.com", "/")
                .withParameter("UserName", "test")
                .withParameter("Format", "JSON")
                .withParameter("Version", "2015-05-01")
                .withParameter("Action", "CreateUser");
        SigningTime at = new SigningTime(Instant.parse("2015-08-18T03:15:45Z"));
        RawRequest signed = RawSignature.V1.sign(request, DOCUMENTED, at, "6a6e0ca6-4557-11e5-86a2-b8e8563dc8d2");
        assertThat(signed.query()).containsEntry("Signature", "kRA2cnpJVacIhDMzXnoNZG9tDCI=");
    }

    @Test
    void signatureV1OfLogServiceIsTheOneOfTheSdk() throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("x-log-apiversion", "0.6.0", "x-log-bodyrawsize", "0"));
        new SlsV1Signer(new StaticCredentialsProvider(new DefaultCredentials("testid", "testsecret", "token")))
                .sign(HttpMethod.GET, headers, "/logstores", new HashMap<>(Map.of("size", "10", "offset", "0")), null);
        Instant at = ZonedDateTime.parse(headers.get("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        RawRequest request = RawRequest.of("GET", "p.cn-hangzhou.log.aliyuncs.com", "/logstores")
                .withParameter("size", "10")
                .withParameter("offset", "0");
        RawRequest signed = RawSignature.LOG_V1.sign(
                request, new Credentials("testid", "testsecret", "token"), new SigningTime(at), "unused");
        assertThat(signed.headers()).containsEntry("Authorization", headers.get("Authorization"));
    }

    @Test
    void actionAndVersionGoIntoHeadersWithAcs3() throws Exception {
        RawRequest request = RawRequest.of("GET", "sts.aliyuncs.com", "/")
                .withParameter("Action", "GetCallerIdentity")
                .withParameter("Version", "2015-04-01");
        RawRequest signed = RawSignature.ACS3.sign(request, DOCUMENTED, new SigningTime(Instant.EPOCH), "nonce");
        assertThat(signed.query()).isEmpty();
        assertThat(signed.headers())
                .containsEntry("x-acs-action", "GetCallerIdentity")
                .containsEntry("x-acs-version", "2015-04-01")
                .containsEntry("x-acs-date", "1970-01-01T00:00:00Z");
    }
}
