package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlsSignatureV1Test {
    private static final SlsVerdict VERIFIED = new SlsVerdict.Verified();
    private static final String HOST = "p.cn-hangzhou.log.aliyuncs.com";

    private static WireRequest request(String path, String query) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", "Mon, 05 Jan 2026 08:00:00 GMT");
        headers.put("x-log-apiversion", "0.6.0");
        headers.put("x-log-bodyrawsize", "0");
        headers.put("x-acs-security-token", "token");
        return Sent.headers(Sent.request("GET", HOST, path, query), headers);
    }

    private static SlsVerdict verify(WireRequest request, String secret) {
        return SlsAuthorization.parse(request.header("authorization").orElse(""))
                .fold(
                        v1 -> SlsSignatureV1.verify(request, v1, secret),
                        v4 -> new SlsVerdict.UnknownMethod("v4"),
                        malformed -> new SlsVerdict.UnknownMethod(malformed.why()));
    }

    private static WireRequest signedAs(WireRequest request, String text) {
        String signature = SlsSignatureV1.sign(SlsMac.HMAC_SHA1, "sec", text);
        return Sent.header(request, "authorization", "LOG LTAI:" + signature);
    }

    @Test
    void theDocumentedRequestsHaveTheDocumentedStringAndSignature() {
        // Log Service "Request signature" (2021), first example.
        WireRequest documented = Sent.headers(
                Sent.request("GET", HOST, "/logstores", "logstoreName=&offset=0&size=1000"),
                Map.of(
                        "Date", "Mon, 09 Nov 2015 06:11:16 GMT",
                        "x-log-apiversion", "0.6.0",
                        "x-log-signaturemethod", "hmac-sha1"));

        String text = SlsSignatureV1.stringToSign(documented);

        assertThat(text).isEqualTo("""
                        GET


                        Mon, 09 Nov 2015 06:11:16 GMT
                        x-log-apiversion:0.6.0
                        x-log-signaturemethod:hmac-sha1
                        /logstores?logstoreName=&offset=0&size=1000""");
        assertThat(SlsSignatureV1.sign(SlsMac.HMAC_SHA1, "4fdO2fTDDnZPU/L7CHNdemB2Nsk=", text))
                .isEqualTo("jEYOTCJs2e88o+y5F4/S5IsnBJQ=");
    }

    @Test
    void queryValuesAreDecodedAndSorted() {
        WireRequest request = request("/logstores/l", "type=log&query=a+%2A+%E4%B8%AD&offset=");

        assertThat(SlsSignatureV1.stringToSign(request)).isEqualTo("""
                        GET


                        Mon, 05 Jan 2026 08:00:00 GMT
                        x-acs-security-token:token
                        x-log-apiversion:0.6.0
                        x-log-bodyrawsize:0
                        /logstores/l?offset=&query=a * 中&type=log""");
    }

    @ParameterizedTest
    @EnumSource(SlsMac.class)
    void whatIsSignedVerifies(SlsMac mac) {
        WireRequest signed =
                SlsSignatureV1.signed(Sent.body(request("/logstores/l", "type=log"), "body"), mac, "LTAI", "sec");

        assertThat(verify(signed, "sec")).isEqualTo(VERIFIED);
        assertThat(verify(signed, "sed")).isEqualTo(new SlsVerdict.Different(SlsSignatureV1.stringToSign(signed)));
    }

    @Test
    void theDateOfLogServiceMayBeLeftOutCountOrStandForTheDate() {
        WireRequest request = Sent.headers(
                request("/", ""),
                Map.of("x-log-signaturemethod", "hmac-sha1", "x-log-date", "Mon, 05 Jan 2026 09:00:00 GMT"));
        String leftOut = SlsSignatureV1.stringToSign(request);

        assertThat(leftOut).doesNotContain("x-log-date").contains("08:00:00");
        assertThat(verify(signedAs(request, leftOut), "sec")).isEqualTo(VERIFIED);
        assertThat(verify(signedAs(request, leftOut.replace("08:00:00", "09:00:00")), "sec"))
                .isEqualTo(VERIFIED);
        assertThat(verify(
                        signedAs(
                                request,
                                leftOut.replace(
                                        "x-log-signaturemethod",
                                        "x-log-date:Mon, 05 Jan 2026 09:00:00 GMT\nx-log-signaturemethod")),
                        "sec"))
                .isEqualTo(VERIFIED);
        assertThat(verify(signedAs(request, leftOut.replace("08:00:00", "10:00:00")), "sec"))
                .isInstanceOf(SlsVerdict.Different.class);
    }

    @Test
    void aPathMayBeSignedEscapedOrNot() {
        WireRequest request = Sent.header(request("/savedsearches/a%20b+c", ""), "x-log-signaturemethod", "hmac-sha1");
        String escaped = SlsSignatureV1.stringToSign(request);

        assertThat(verify(signedAs(request, escaped), "sec")).isEqualTo(VERIFIED);
        assertThat(verify(signedAs(request, escaped.replace("%20", " ")), "sec"))
                .isEqualTo(VERIFIED);
        assertThat(verify(signedAs(request, escaped.replace("%20", "+")), "sec"))
                .isInstanceOf(SlsVerdict.Different.class);
    }

    @Test
    void aBrokenEscapeInThePathIsSignedAsSent() {
        assertThat(verify(SlsSignatureV1.signed(request("/a%", ""), SlsMac.HMAC_SHA1, "LTAI", "sec"), "sec"))
                .isEqualTo(VERIFIED);
    }

    @Test
    void aBodyNeedsItsHashInUpperCase() {
        WireRequest bare = request("/logstores/l", "");
        WireRequest signed = SlsSignatureV1.signed(Sent.body(bare, "abc"), SlsMac.HMAC_SHA1, "LTAI", "sec");
        String hash = "900150983CD24FB0D6963F7D28E17F72";

        assertThat(signed.header("content-md5")).contains(hash);
        assertThat(verify(Sent.body(signed, "abd"), "sec"))
                .isEqualTo(new SlsVerdict.BodyDiffers("content-md5", hash, "4911E516E5AA21D327512E0C8B197616"));
        // Nothing vouches for a body that is put behind a request signed without one.
        assertThat(verify(Sent.body(SlsSignatureV1.signed(bare, SlsMac.HMAC_SHA1, "LTAI", "sec"), "abc"), "sec"))
                .isEqualTo(new SlsVerdict.BodyDiffers("content-md5", "", hash));
        assertThat(verify(Sent.header(signed, "content-md5", hash.toLowerCase(Locale.ROOT)), "sec"))
                .isInstanceOf(SlsVerdict.Different.class);
    }

    @Test
    void anEmptyHashOfAnEmptyBodyIsFine() {
        WireRequest signed = SlsSignatureV1.signed(
                Sent.header(request("/", ""), "content-md5", ""), SlsMac.HMAC_SHA256, "LTAI", "sec");

        assertThat(verify(signed, "sec")).isEqualTo(VERIFIED);
    }

    @Test
    void theMethodMustBeSentAndKnown() {
        WireRequest signed = SlsSignatureV1.signed(request("/", ""), SlsMac.HMAC_SHA1, "LTAI", "sec");

        assertThat(verify(Sent.without(signed, "x-log-signaturemethod"), "sec"))
                .isEqualTo(new SlsVerdict.HeaderMissing("x-log-signaturemethod"));
        assertThat(verify(Sent.header(signed, "x-log-signaturemethod", "hmac-md5"), "sec"))
                .isEqualTo(new SlsVerdict.UnknownMethod("hmac-md5"));
    }
}
