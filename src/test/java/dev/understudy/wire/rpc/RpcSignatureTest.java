package dev.understudy.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.Sent;
import dev.understudy.wire.http.WireRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RpcSignatureTest {
    private static final RpcVerdict VERIFIED = new RpcVerdict.Verified();

    /** Documented: RAM API "Signature mechanism" (2021). */
    private static Map<String, String> documented() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("UserName", "test");
        values.put("SignatureVersion", "1.0");
        values.put("Format", "JSON");
        values.put("Timestamp", "2015-08-18T03:15:45Z");
        values.put("AccessKeyId", "testid");
        values.put("SignatureMethod", "HMAC-SHA1");
        values.put("Version", "2015-05-01");
        values.put("Action", "CreateUser");
        values.put("SignatureNonce", "6a6e0ca6-4557-11e5-86a2-b8e8563dc8d2");
        return values;
    }

    /** Observed: what aliyun-java-sdk-core 4.7.10 signed. */
    private static Map<String, String> observed() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Action", "CreateUser");
        values.put("UserName", "u");
        values.put("Comments", "");
        values.put("DisplayName", "a b*~+中");
        values.put("Timestamp", "2026-11-23T23:41:29Z");
        values.put("SignatureVersion", "1.0");
        values.put("Format", "JSON");
        values.put("SignatureNonce", "13dac2e15054ab67670cfe604b4d0d2e");
        values.put("Version", "2015-05-01");
        values.put("AccessKeyId", "LTAIexample");
        values.put("SignatureMethod", "HMAC-SHA1");
        values.put("RegionId", "cn-hangzhou");
        return values;
    }

    private static RpcParameters with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new RpcParameters(more);
    }

    @Test
    void theDocumentedRequestHasTheDocumentedStringAndSignature() {
        String text = RpcSignature.stringToSign("GET", new RpcParameters(documented()), true);

        assertThat(text)
                .isEqualTo("GET&%2F&AccessKeyId%3Dtestid%26Action%3DCreateUser%26Format%3DJSON"
                        + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D6a6e0ca6-4557-11e5-86a2-b8e8563dc8d2"
                        + "%26SignatureVersion%3D1.0%26Timestamp%3D2015-08-18T03%253A15%253A45Z"
                        + "%26UserName%3Dtest%26Version%3D2015-05-01");
        assertThat(RpcSignature.sign("testsecret", text)).isEqualTo("kRA2cnpJVacIhDMzXnoNZG9tDCI=");
    }

    @Test
    void theObservedRequestOfTheOldJavaCoreVerifies() {
        RpcParameters parameters = with(observed(), "Signature", "gXnUIKYlhJk0SOeyAY3l3tzv/s0=");

        assertThat(RpcSignature.verify("POST", parameters, "sec")).isEqualTo(VERIFIED);
    }

    @Test
    void anEmptyValueMayBeLeftOutOfTheStringAsTheTeaClientsDo() {
        Map<String, String> signed = observed();
        signed.remove("Comments");
        String text = RpcSignature.stringToSign("POST", new RpcParameters(signed), true);
        RpcParameters sent = with(observed(), "Signature", RpcSignature.sign("sec", text));

        assertThat(RpcSignature.stringToSign("POST", sent, false)).isEqualTo(text);
        assertThat(RpcSignature.verify("POST", sent, "sec")).isEqualTo(VERIFIED);
    }

    @Test
    void aDifferenceEchoesTheStringWithEmptyValues() {
        // The old Java core compares the echo with its own string, and it signs empty values.
        RpcParameters sent = with(observed(), "Signature", "gXnUIKYlhJk0SOeyAY3l3tzv/s0=");
        RpcVerdict different = new RpcVerdict.Different(RpcSignature.stringToSign("POST", sent, true));

        assertThat(RpcSignature.verify("POST", sent, "sec2")).isEqualTo(different);
        assertThat(RpcSignature.verify("POST", new RpcParameters(observed()), "sec"))
                .isEqualTo(different);
        assertThat(RpcSignature.stringToSign("POST", sent, true)).contains("%26Comments%3D%26");
    }

    @Test
    void theMethodIsSigned() {
        RpcParameters sent = with(observed(), "Signature", "gXnUIKYlhJk0SOeyAY3l3tzv/s0=");

        assertThat(RpcSignature.verify("GET", sent, "sec").<Boolean>fold(verified -> true, different -> false))
                .isFalse();
    }

    @Test
    void aSignedRequestCarriesEverythingInItsQuery() {
        WireRequest request = Sent.request("GET", "ram.aliyuncs.com", "/", "Action=ListUsers&Marker=a%2Bb");

        WireRequest signed = RpcSignature.signed(request, "LTAI", "sec");

        assertThat(signed.query())
                .startsWith("Action=ListUsers&Marker=a%2Bb&AccessKeyId=LTAI&SignatureMethod=HMAC-SHA1"
                        + "&SignatureVersion=1.0&Signature=");
        assertThat(RpcSignature.verify("GET", RpcParameters.of(signed), "sec")).isEqualTo(VERIFIED);
    }

    @Test
    void aFormBodyIsSignedToo() {
        WireRequest request = Sent.body(
                Sent.header(
                        Sent.request("POST", "sts.aliyuncs.com", "/", ""),
                        "content-type",
                        "application/x-www-form-urlencoded"),
                "Action=AssumeRole&RoleSessionName=a+b");

        WireRequest signed = RpcSignature.signed(request, "LTAI", "sec");
        WireRequest changed = Sent.body(signed, "Action=AssumeRole&RoleSessionName=a+c");

        assertThat(RpcSignature.verify("POST", RpcParameters.of(signed), "sec")).isEqualTo(VERIFIED);
        assertThat(RpcSignature.verify("POST", RpcParameters.of(changed), "sec"))
                .isInstanceOf(RpcVerdict.Different.class);
    }
}
