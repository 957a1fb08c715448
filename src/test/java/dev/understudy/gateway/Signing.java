package dev.understudy.gateway;

import dev.understudy.wire.acs3.Acs3Signature;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.rpc.RpcSignature;
import dev.understudy.wire.sls.SlsMac;
import dev.understudy.wire.sls.SlsSignatureV1;
import dev.understudy.wire.sls.SlsSignatureV4;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes requests as clients do, and signs them. */
final class Signing {
    static final String RAM = "ram.aliyuncs.com";
    static final String IMS = "ims.aliyuncs.com";
    static final String STS = "sts.aliyuncs.com";
    static final String LOG = "cn-hangzhou.log.aliyuncs.com";

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter RFC = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final AtomicInteger nonces = new AtomicInteger();

    Signing(Clock clock) {
        this.clock = clock;
    }

    static String iso(Instant time) {
        return ISO.format(time);
    }

    static String basic(Instant time) {
        return BASIC.format(time);
    }

    static String rfc(Instant time) {
        return RFC.format(time);
    }

    private String nonce() {
        return "nonce-" + nonces.incrementAndGet();
    }

    /** An unsigned call of the old kind, all of it in the query. */
    Draft rpcDraft(String host, String version, Key by, String action, Map<String, String> parameters) {
        Draft draft = Draft.to("GET", host, "/");
        draft.parameter("Action", action).parameter("Version", version).parameter("Format", "JSON");
        draft.parameter("Timestamp", iso(clock.instant())).parameter("SignatureNonce", nonce());
        if (by.token() != null) {
            draft.parameter("SecurityToken", by.token());
        }
        parameters.forEach(draft::parameter);
        return draft;
    }

    Draft ramDraft(Key by, String action, Map<String, String> parameters) {
        return rpcDraft(RAM, "2015-05-01", by, action, parameters);
    }

    static WireRequest rpc(Draft draft, Key by) {
        return RpcSignature.signed(draft.request(), by.id(), by.secret());
    }

    WireRequest ram(Key by, String action, Map<String, String> parameters) {
        return rpc(ramDraft(by, action, parameters), by);
    }

    WireRequest sts(Key by, String action, Map<String, String> parameters) {
        return rpc(rpcDraft(STS, "2015-04-01", by, action, parameters), by);
    }

    /** An unsigned call of the new kind: action and version in headers only. */
    Draft acs3Draft(String host, String version, Key by, String action, Map<String, String> parameters) {
        Draft draft = Draft.to("POST", host, "/")
                .header("x-acs-action", action)
                .header("x-acs-version", version)
                .header("x-acs-date", iso(clock.instant()))
                .header("x-acs-signature-nonce", nonce());
        if (by.token() != null) {
            draft.header("x-acs-security-token", by.token());
        }
        parameters.forEach(draft::parameter);
        return draft;
    }

    Draft acs3RamDraft(Key by, String action, Map<String, String> parameters) {
        return acs3Draft(RAM, "2015-05-01", by, action, parameters);
    }

    static WireRequest acs3(Draft draft, Key by) {
        return Acs3Signature.signed(draft.request(), by.id(), by.secret());
    }

    /** How Log Service requests can be signed. */
    enum Log {
        SHA1,
        SHA256,
        V4
    }

    /** An unsigned call of Log Service; the host names the project if it is not empty. */
    Draft logDraft(Log how, Key by, String method, String project, String path) {
        Draft draft = Draft.to(method, project.isEmpty() ? LOG : project + "." + LOG, path)
                .header("x-log-apiversion", "0.6.0")
                .header("x-log-bodyrawsize", "0");
        if (how == Log.V4) {
            draft.header("x-log-date", basic(clock.instant()));
        } else {
            draft.header("date", rfc(clock.instant()));
        }
        if (by.token() != null) {
            draft.header("x-acs-security-token", by.token());
        }
        return draft;
    }

    static WireRequest log(Log how, Draft draft, Key by) {
        return switch (how) {
            case SHA1 -> SlsSignatureV1.signed(draft.request(), SlsMac.HMAC_SHA1, by.id(), by.secret());
            case SHA256 -> SlsSignatureV1.signed(draft.request(), SlsMac.HMAC_SHA256, by.id(), by.secret());
            case V4 -> SlsSignatureV4.signed(draft.request(), "cn-hangzhou", by.id(), by.secret());
        };
    }

    WireRequest log(Key by, String method, String project, String path) {
        return log(Log.SHA1, logDraft(Log.SHA1, by, method, project, path), by);
    }
}
