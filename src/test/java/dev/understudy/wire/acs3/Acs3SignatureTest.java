package dev.understudy.wire.acs3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Acs3SignatureTest {
    private static final String EMPTY_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final List<String> SIGNED_HEADERS = List.of(
            "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");

    /** Observed: what a Tea client sent. */
    private static WireRequest observed() {
        return Sent.headers(
                Sent.request("POST", "127.0.0.1:35733", "/", "UserName=u&Comments=&DisplayName=a+b%2A~%2B"),
                Map.of(
                        "x-acs-action", "CreateUser",
                        "x-acs-version", "2015-05-01",
                        "x-acs-date", "2026-11-23T23:42:30Z",
                        "x-acs-signature-nonce", "ca21848e-5219-4617-b524-b3bb8d7bcde817954773508181",
                        "x-acs-content-sha256", EMPTY_BODY,
                        "accept", "application/json"));
    }

    private static Acs3Authorization.Signed observedSignature() {
        return new Acs3Authorization.Signed(
                "LTAI", SIGNED_HEADERS, "10fe5cce224c0f8ea0314fcd7f5e4ae49bc1a4809305526d42c2572523a64539");
    }

    private static Acs3Verdict verify(WireRequest request, String secret) {
        return Acs3Authorization.parse(request.header("authorization").orElse(""))
                .fold(
                        signed -> Acs3Signature.verify(request, signed, secret),
                        other -> new Acs3Verdict.Incomplete(List.of()),
                        malformed -> new Acs3Verdict.Incomplete(List.of()));
    }

    @Test
    void theObservedRequestHasTheObservedHashAndSignature() {
        String canonicalRequest = Acs3Signature.canonicalRequest(observed(), SIGNED_HEADERS);

        assertThat(canonicalRequest).isEqualTo("""
                        POST
                        /
                        Comments=&DisplayName=a%20b%2A~%2B&UserName=u
                        host:127.0.0.1:35733
                        x-acs-action:CreateUser
                        x-acs-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                        x-acs-date:2026-11-23T23:42:30Z
                        x-acs-signature-nonce:ca21848e-5219-4617-b524-b3bb8d7bcde817954773508181
                        x-acs-version:2015-05-01

                        host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""");
        assertThat(Acs3Signature.stringToSign(canonicalRequest))
                .isEqualTo("ACS3-HMAC-SHA256\n8dd08471f0639056223dd5f640bafc6dc68bd25f5c0dac3b59697699d5d33477");
        assertThat(Acs3Signature.verify(observed(), observedSignature(), "sec")).isEqualTo(new Acs3Verdict.Verified());
    }

    @Test
    void aDifferenceEchoesBothTexts() {
        WireRequest elsewhere = Sent.at(observed(), "127.0.0.1", "/");
        String canonicalRequest = Acs3Signature.canonicalRequest(elsewhere, SIGNED_HEADERS);

        assertThat(Acs3Signature.verify(elsewhere, observedSignature(), "sec"))
                .isEqualTo(new Acs3Verdict.Different(Acs3Signature.stringToSign(canonicalRequest), canonicalRequest));
        assertThat(Acs3Signature.verify(observed(), observedSignature(), "sed"))
                .isInstanceOf(Acs3Verdict.Different.class);
    }

    @Test
    void everyHeaderOfTheCloudThatWasSentMustBeSigned() {
        WireRequest more = Sent.header(Sent.header(observed(), "x-acs-security-token", "t"), "X-Acs-Extra", "1");

        assertThat(Acs3Signature.verify(more, observedSignature(), "sec"))
                .isEqualTo(new Acs3Verdict.Incomplete(List.of("x-acs-extra", "x-acs-security-token")));
    }

    @Test
    void theBodyHashMustBeSentAndSigned() {
        Acs3Verdict incomplete = new Acs3Verdict.Incomplete(List.of("x-acs-content-sha256"));

        assertThat(Acs3Signature.verify(Sent.without(observed(), "x-acs-content-sha256"), observedSignature(), "sec"))
                .isEqualTo(incomplete);
        assertThat(Acs3Signature.verify(
                        observed(),
                        new Acs3Authorization.Signed(
                                "LTAI",
                                SIGNED_HEADERS.stream()
                                        .filter(name -> !name.contains("sha256"))
                                        .toList(),
                                "00"),
                        "sec"))
                .isEqualTo(incomplete);
    }

    @Test
    void anotherBodyThanTheHashedOneIsRefused() {
        assertThat(Acs3Signature.verify(Sent.body(observed(), "abc"), observedSignature(), "sec"))
                .isEqualTo(new Acs3Verdict.BodyDiffers(
                        EMPTY_BODY, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void theHostNeedNotBeSigned() {
        List<String> names = SIGNED_HEADERS.subList(1, SIGNED_HEADERS.size());
        String signature = Acs3Signature.sign(
                "sec", Acs3Signature.stringToSign(Acs3Signature.canonicalRequest(observed(), names)));
        WireRequest elsewhere = Sent.at(observed(), "ram.aliyuncs.com", "/");

        assertThat(Acs3Signature.verify(elsewhere, new Acs3Authorization.Signed("LTAI", names, signature), "sec"))
                .isEqualTo(new Acs3Verdict.Verified());
    }

    @Test
    void aSignedRequestVerifiesAndSignsHostAndContentType() {
        WireRequest request = Sent.body(
                Sent.headers(
                        Sent.request("POST", "ram.aliyuncs.com", "/", "b=2&a=%E4%B8%AD&b=1"),
                        Map.of("content-type", "application/x-www-form-urlencoded", "x-acs-date", "  d ")),
                "UserName=u".getBytes(StandardCharsets.UTF_8));

        WireRequest signed = Acs3Signature.signed(request, "LTAI", "sec");

        assertThat(signed.header("authorization").orElse(""))
                .startsWith("ACS3-HMAC-SHA256 Credential=LTAI,"
                        + "SignedHeaders=content-type;host;x-acs-content-sha256;x-acs-date,Signature=");
        assertThat(verify(signed, "sec")).isEqualTo(new Acs3Verdict.Verified());
        assertThat(verify(signed, "sed")
                        .<String>fold(
                                verified -> "verified",
                                Acs3Verdict.Different::serverCanonicalRequest,
                                incomplete -> "incomplete",
                                body -> "body"))
                .contains("\na=%E4%B8%AD&b=1&b=2\n", "\nx-acs-date:d\n");
    }
}
