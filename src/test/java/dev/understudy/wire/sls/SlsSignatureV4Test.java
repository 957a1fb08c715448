package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlsSignatureV4Test {
    private static final SlsVerdict VERIFIED = new SlsVerdict.Verified();
    private static final String EMPTY_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static WireRequest request(String path, String query) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-log-date", "20260105T080000Z");
        headers.put("x-log-apiversion", "0.6.0");
        headers.put("x-acs-security-token", "token");
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        return Sent.headers(Sent.request("POST", "p.localhost:4510", path, query), headers);
    }

    private static WireRequest signed(WireRequest request) {
        return SlsSignatureV4.signed(request, "cn-hangzhou", "LTAI", "sec");
    }

    private static SlsVerdict verify(WireRequest request, String secret) {
        return SlsAuthorization.parse(request.header("authorization").orElse(""))
                .fold(
                        v1 -> new SlsVerdict.UnknownMethod("v1"),
                        v4 -> SlsSignatureV4.verify(request, v4, secret),
                        malformed -> new SlsVerdict.UnknownMethod(malformed.why()));
    }

    /** Sign this canonical request, whatever it is, and send it with the request. */
    private static WireRequest signedAs(WireRequest request, String canonicalRequest) {
        String scope = "20260105/cn-hangzhou/sls/aliyun_v4_request";
        String text = SlsSignatureV4.stringToSign("20260105T080000Z", scope, canonicalRequest);
        String signature = SlsSignatureV4.sign("sec", "20260105", "cn-hangzhou", text);
        return Sent.header(
                request, "authorization", "SLS4-HMAC-SHA256 Credential=LTAI/" + scope + ",Signature=" + signature);
    }

    @Test
    void theSignedHeadersFollowFromTheRequest() {
        WireRequest signed = signed(Sent.body(request("/logstores/l", "type=log&query=a+%2A&offset="), "abc"));

        assertThat(SlsSignatureV4.canonicalRequest(signed)).isEqualTo("""
                        POST
                        /logstores/l
                        offset&query=a%20%2A&type=log
                        content-type:application/json
                        host:p.localhost:4510
                        x-acs-security-token:token
                        x-log-apiversion:0.6.0
                        x-log-content-sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
                        x-log-date:20260105T080000Z

                        content-type;host;x-acs-security-token;x-log-apiversion;x-log-content-sha256;x-log-date
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""");
        assertThat(verify(signed, "sec")).isEqualTo(VERIFIED);
    }

    @Test
    void aDifferenceCarriesTheStringOfThisSide() {
        WireRequest elsewhere = Sent.at(signed(request("/", "")), "q.localhost:4510", "/");

        assertThat(verify(elsewhere, "sec"))
                .isEqualTo(new SlsVerdict.Different(SlsSignatureV4.stringToSign(
                        "20260105T080000Z",
                        "20260105/cn-hangzhou/sls/aliyun_v4_request",
                        SlsSignatureV4.canonicalRequest(elsewhere))));
        assertThat(verify(signed(request("/", "")), "sed")).isInstanceOf(SlsVerdict.Different.class);
        assertThat(verify(Sent.header(signed(request("/", "")), "x-log-more", "1"), "sec"))
                .isInstanceOf(SlsVerdict.Different.class);
    }

    @Test
    void headersOfMetadataMayBeLeftOutAsTheGoSdkDoes() {
        WireRequest meta = Sent.header(signed(request("/", "")), "x-log-meta-a", "1");

        assertThat(verify(meta, "sec")).isEqualTo(VERIFIED);
        assertThat(verify(signed(Sent.header(request("/", ""), "x-log-meta-a", "1")), "sec"))
                .isEqualTo(VERIFIED);
    }

    @Test
    void aPathMayBeSignedEscapedOrNot() {
        WireRequest sent = signed(request("/savedsearches/a%20b*", ""));
        String canonical = SlsSignatureV4.canonicalRequest(sent);

        assertThat(verify(sent, "sec")).isEqualTo(VERIFIED);
        assertThat(verify(signedAs(sent, canonical.replace("a%20b*", "a%20b%2A")), "sec"))
                .isEqualTo(VERIFIED);
        assertThat(verify(signedAs(sent, canonical.replace("a%20b*", "a b*")), "sec"))
                .isEqualTo(VERIFIED);
        assertThat(verify(signedAs(sent, canonical.replace("a%20b*", "ab*")), "sec"))
                .isInstanceOf(SlsVerdict.Different.class);
    }

    @Test
    void theHashOfAnEmptyBodyStandsForAnyBodyButNoOtherDoes() {
        WireRequest hashed = Sent.header(request("/", ""), "x-log-content-sha256", EMPTY_BODY);
        WireRequest sent = Sent.body(signedAs(hashed, SlsSignatureV4.canonicalRequest(hashed)), "abc");

        assertThat(verify(sent, "sec")).isEqualTo(VERIFIED);
        assertThat(verify(Sent.body(signed(Sent.body(request("/", ""), "abc")), ""), "sec"))
                .isEqualTo(new SlsVerdict.BodyDiffers("x-log-content-sha256", ABC, EMPTY_BODY));
    }

    @Test
    void aContentMd5IsCheckedWhenThereIsOne() {
        WireRequest sent = signed(Sent.body(request("/", ""), "abc"));

        assertThat(verify(Sent.header(sent, "content-md5", "900150983CD24FB0D6963F7D28E17F72"), "sec"))
                .isEqualTo(VERIFIED);
        assertThat(verify(Sent.header(sent, "content-md5", ""), "sec")).isEqualTo(VERIFIED);
        assertThat(verify(Sent.header(sent, "content-md5", "0"), "sec"))
                .isEqualTo(new SlsVerdict.BodyDiffers("content-md5", "0", "900150983CD24FB0D6963F7D28E17F72"));
    }

    @Test
    void dateAndHashMustBeSent() {
        WireRequest sent = signed(request("/", ""));

        assertThat(verify(Sent.without(sent, "x-log-date"), "sec"))
                .isEqualTo(new SlsVerdict.HeaderMissing("x-log-date"));
        assertThat(verify(Sent.without(sent, "x-log-content-sha256"), "sec"))
                .isEqualTo(new SlsVerdict.HeaderMissing("x-log-content-sha256"));
    }

    @Test
    void aCredentialOfAnotherDayIsAssumedToBeNone() {
        WireRequest hashed = Sent.headers(
                request("/", ""), Map.of("x-log-content-sha256", EMPTY_BODY, "x-log-date", "20260106T080000Z"));
        String scope = "20260105/cn-hangzhou/sls/aliyun_v4_request";
        String text = SlsSignatureV4.stringToSign("20260106T080000Z", scope, SlsSignatureV4.canonicalRequest(hashed));
        String signature = SlsSignatureV4.sign("sec", "20260105", "cn-hangzhou", text);
        SlsAuthorization.V4 authorization = new SlsAuthorization.V4("LTAI", "20260105", "cn-hangzhou", signature);

        assertThat(SlsSignatureV4.verify(hashed, authorization, "sec")).isEqualTo(new SlsVerdict.Different(text));
    }

    @Test
    void aClientWithoutADateCannotSign() {
        assertThatThrownBy(() -> signed(Sent.request("GET", "p.localhost", "/", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x-log-date is ``; expected a time such as `20260105T080000Z`");
    }
}
