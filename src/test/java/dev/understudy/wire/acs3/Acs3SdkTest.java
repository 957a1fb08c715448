package dev.understudy.wire.acs3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openapiutil.Client;
import com.aliyun.tea.TeaRequest;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.auth.Signer;
import com.aliyuncs.auth.signers.SignatureAlgorithm;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.ram.model.v20150501.CreateUserRequest;
import com.aliyuncs.regions.ProductDomain;
import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The vendor's own signers against ours. */
class Acs3SdkTest {
    private static final String ODD = "a b*~+中%2F&=";

    private static Acs3Verdict verify(WireRequest request, String secret) {
        return Acs3Authorization.parse(request.header("authorization").orElse(""))
                .fold(
                        signed -> Acs3Signature.verify(request, signed, secret),
                        other -> new Acs3Verdict.Incomplete(List.of(other.name())),
                        malformed -> new Acs3Verdict.Incomplete(List.of(malformed.why())));
    }

    @Test
    void aRequestOfTheOldJavaCoreVerifies() throws Exception {
        BasicCredentials credentials = new BasicCredentials("LTAI", "sec");
        CreateUserRequest request = new CreateUserRequest();
        request.setUserName("u");
        request.setDisplayName(ODD);
        request.setComments("");
        request.setSysSignatureVersion(SignatureVersion.V3);
        request.setSysSignatureAlgorithm(SignatureAlgorithm.ACS3_HMAC_SHA256);

        HttpRequest sent = request.signRequest(
                Signer.getSigner(credentials, SignatureVersion.V3, SignatureAlgorithm.ACS3_HMAC_SHA256),
                credentials,
                FormatType.JSON,
                new ProductDomain("Ram", "ram.aliyuncs.com"));
        WireRequest received = Sent.headers(
                Sent.request(
                        "POST",
                        "127.0.0.1:4510",
                        "/",
                        URI.create(sent.getSysUrl()).getRawQuery()),
                sent.getSysHeaders());

        assertThat(verify(received, "sec")).isEqualTo(new Acs3Verdict.Verified());
        assertThat(verify(received, "sed")).isInstanceOf(Acs3Verdict.Different.class);
    }

    @Test
    void theTeaSignerAgrees() throws Exception {
        TeaRequest request = new TeaRequest();
        request.method = "POST";
        request.pathname = "/";
        request.query = new LinkedHashMap<>(Map.of("UserName", ODD, "Comments", ""));
        request.headers = new LinkedHashMap<>(Map.of(
                "host", "127.0.0.1:4510",
                "x-acs-action", "CreateUser",
                "x-acs-date", "2026-01-05T08:00:00Z",
                "content-type", "application/json; charset=utf-8"));
        byte[] body = {1, 2, 3};
        String hash = Client.hexEncode(Client.hash(body, "ACS3-HMAC-SHA256"));
        request.headers.put("x-acs-content-sha256", hash);
        request.headers.put("Authorization", Client.getAuthorization(request, "ACS3-HMAC-SHA256", hash, "LTAI", "sec"));

        // A Tea client form-encodes what it sends.
        String query = request.query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        WireRequest received =
                Sent.body(Sent.headers(Sent.request("POST", "127.0.0.1:4510", "/", query), request.headers), body);

        assertThat(verify(received, "sec")).isEqualTo(new Acs3Verdict.Verified());
        assertThat(verify(Sent.at(received, "127.0.0.1", "/"), "sec")).isInstanceOf(Acs3Verdict.Different.class);
    }
}
