package dev.understudy.gateway;

import dev.understudy.account.Refused;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.wire.acs3.Acs3Authorization;
import dev.understudy.wire.acs3.Acs3Difference;
import dev.understudy.wire.acs3.Acs3Signature;
import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.rpc.RpcDifference;
import dev.understudy.wire.rpc.RpcParameters;
import dev.understudy.wire.rpc.RpcSignature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who signed an RPC request, by either generation of signatures.
 *
 * <p>ASSUMED order, since none is documented: time stamp, key, token, signature, nonce.
 */
final class RpcCredentials {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> OTHER_TYPES = Set.of("BEARERTOKEN", "PRIVATEKEY");

    private final KeyRing keys;
    private final Freshness freshness;

    RpcCredentials(KeyRing keys, Freshness freshness) {
        this.keys = keys;
        this.freshness = freshness;
    }

    /** Check a request. Throws {@link Refused} with the gateway's own words. */
    Caller check(WireRequest request, RpcParameters parameters, Attempt attempt) {
        Optional<String> authorization = request.header("authorization");
        return authorization.isPresent()
                ? Acs3Authorization.parse(authorization.get())
                        .fold(
                                signed -> checkV3(request, signed, attempt),
                                other -> refuse(RpcGatewayErrors.methodInvalid()),
                                malformed -> refuse(RpcGatewayErrors.incomplete()))
                : checkV1(request, parameters, attempt);
    }

    private Caller checkV1(WireRequest request, RpcParameters parameters, Attempt attempt) {
        checkType("SignatureType", present(parameters.first("SignatureType")));
        String accessKeyId = required(parameters, "AccessKeyId");
        attempt.claims(accessKeyId);
        required(parameters, "Signature");
        if (!required(parameters, "SignatureMethod").equals(RpcSignature.METHOD)
                || !required(parameters, "SignatureVersion").equals(RpcSignature.VERSION)) {
            throw RpcGatewayErrors.methodInvalid();
        }
        String nonce = required(parameters, "SignatureNonce");
        checkTime(required(parameters, "Timestamp"));
        String token = present(parameters.first("SecurityToken"));
        Caller caller = holder(accessKeyId, token);
        Caller proven = RpcSignature.verify(request.method(), parameters, caller.secret())
                .fold(verified -> caller, different -> {
                    attempt.signsOtherwise(RpcDifference.find(request, parameters, caller.secret()), token);
                    throw RpcGatewayErrors.signatureDiffers(different.serverStringToSign());
                });
        checkNonce(accessKeyId, nonce);
        return proven;
    }

    private Caller checkV3(WireRequest request, Acs3Authorization.Signed signed, Attempt attempt) {
        checkType("x-acs-signature-type", present(request.header("x-acs-signature-type")));
        attempt.claims(signed.accessKeyId());
        String nonce = header(request, "x-acs-signature-nonce", "SignatureNonce");
        checkTime(header(request, "x-acs-date", "Date"));
        String token = present(request.header("x-acs-security-token"));
        Caller caller = holder(signed.accessKeyId(), token);
        Caller proven = Acs3Signature.verify(request, signed, caller.secret())
                .fold(
                        verified -> caller,
                        different -> {
                            attempt.signsOtherwise(Acs3Difference.find(request, signed, caller.secret()), token);
                            throw RpcGatewayErrors.signatureDiffers(
                                    different.serverStringToSign(), different.serverCanonicalRequest());
                        },
                        incomplete -> {
                            String unsigned = String.join(", ", incomplete.unsignedHeaders());
                            attempt.signsOtherwise(
                                    SignatureDifference.shown("headers", "sent and not in SignedHeaders: " + unsigned),
                                    token);
                            throw RpcGatewayErrors.incomplete();
                        },
                        body -> {
                            attempt.signsOtherwise(
                                    SignatureDifference.shown(
                                            "body", "x-acs-content-sha256 is not the hash of the body that came"),
                                    token);
                            throw RpcGatewayErrors.incomplete();
                        });
        checkNonce(signed.accessKeyId(), nonce);
        return proven;
    }

    private Caller holder(String accessKeyId, @Nullable String token) {
        return keys.find(accessKeyId, token)
                .fold(new KeyCheck.Cases<>(
                        known -> known,
                        () -> refuse(RpcGatewayErrors.unknownKey()),
                        () -> refuse(RpcGatewayErrors.inactiveKey()),
                        () -> refuse(RpcErrors.missing("SecurityToken")),
                        () -> refuse(RpcGatewayErrors.tokenMalformed()),
                        () -> refuse(RpcGatewayErrors.tokenOfAnotherKey()),
                        () -> refuse(RpcGatewayErrors.tokenExpired())));
    }

    // The vendor's SDKs: nothing where an access key signs, else a bearer token or a key pair.
    private static void checkType(String name, @Nullable String type) {
        if (type != null) {
            throw OTHER_TYPES.contains(type) ? RpcErrors.notEmulated(name) : RpcErrors.invalid("SignatureType");
        }
    }

    private void checkTime(String text) {
        try {
            Instant signedAt = LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
            if (!freshness.isFresh(signedAt)) {
                throw RpcGatewayErrors.timeExpired();
            }
        } catch (DateTimeException notATime) {
            throw RpcGatewayErrors.timeUnreadable();
        }
    }

    private void checkNonce(String accessKeyId, String nonce) {
        if (!freshness.isFirstUse(accessKeyId, nonce)) {
            throw RpcGatewayErrors.nonceUsed();
        }
    }

    private static String required(RpcParameters parameters, String name) {
        return parameters.first(name).filter(text -> !text.isEmpty()).orElseThrow(() -> RpcErrors.missing(name));
    }

    private static String header(WireRequest request, String header, String parameter) {
        return request.header(header).filter(text -> !text.isEmpty()).orElseThrow(() -> RpcErrors.missing(parameter));
    }

    private static @Nullable String present(Optional<String> text) {
        return text.filter(token -> !token.isEmpty()).orElse(null);
    }

    private static Caller refuse(Refused refused) {
        throw refused;
    }
}
