package dev.understudy.harness.client;

import com.aliyun.openapiutil.Client;
import com.aliyun.openservices.log.common.auth.DefaultCredentials;
import com.aliyun.openservices.log.common.auth.StaticCredentialsProvider;
import com.aliyun.openservices.log.http.client.HttpMethod;
import com.aliyun.openservices.log.http.signer.SlsV4Signer;
import com.aliyun.tea.TeaRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Signs raw requests, wherever possible with the SDKs' own signers. */
public enum RawSignature {
    /** Signature V1 of RAM and STS: everything in the query, HMAC-SHA1. */
    V1 {
        @Override
        public RawRequest sign(RawRequest request, Credentials credentials, SigningTime at, String nonce)
                throws Exception {
            RawRequest complete = request.withParameter("AccessKeyId", credentials.accessKeyId())
                    .withParameter("SignatureMethod", "HMAC-SHA1")
                    .withParameter("SignatureVersion", "1.0")
                    .withParameter("SignatureNonce", nonce)
                    .withParameter("Timestamp", at.iso())
                    .withParameter("SecurityToken", credentials.securityToken());
            return complete.withParameter(
                    "Signature",
                    Client.getRPCSignature(
                            new HashMap<>(complete.query()), request.method(), credentials.accessKeySecret()));
        }
    },
    /** {@code ACS3-HMAC-SHA256} of RAM and STS: action and version in headers. */
    ACS3 {
        @Override
        public RawRequest sign(RawRequest request, Credentials credentials, SigningTime at, String nonce)
                throws Exception {
            String hash = Client.hexEncode(Client.hash(request.body().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            RawRequest complete = request.withParameter("Action", null)
                    .withParameter("Version", null)
                    .withHeader("x-acs-action", request.query().getOrDefault("Action", ""))
                    .withHeader("x-acs-version", request.query().getOrDefault("Version", ""))
                    .withHeader("x-acs-date", at.iso())
                    .withHeader("x-acs-signature-nonce", nonce)
                    .withHeader("x-acs-content-sha256", hash)
                    .withHeader("x-acs-security-token", credentials.securityToken());
            TeaRequest tea = TeaRequest.create();
            tea.method = request.method();
            tea.pathname = request.path();
            tea.query = new HashMap<>(complete.query());
            tea.headers = new HashMap<>(complete.headers());
            tea.headers.put("host", request.host());
            return complete.withHeader(
                    "Authorization",
                    Client.getAuthorization(
                            tea, ALGORITHM, hash, credentials.accessKeyId(), credentials.accessKeySecret()));
        }
    },
    /** Signature v1 of Log Service with HMAC-SHA1. */
    LOG_V1 {
        @Override
        public RawRequest sign(RawRequest request, Credentials credentials, SigningTime at, String nonce)
                throws Exception {
            return LogSignatureV1.HMAC_SHA1.sign(request, credentials, at);
        }
    },
    /** The same with HMAC-SHA256, which the Java client cannot make. */
    LOG_V1_SHA256 {
        @Override
        public RawRequest sign(RawRequest request, Credentials credentials, SigningTime at, String nonce)
                throws Exception {
            return LogSignatureV1.HMAC_SHA256.sign(request, credentials, at);
        }
    },
    /** Signature v4 of Log Service. */
    LOG_V4 {
        @Override
        public RawRequest sign(RawRequest request, Credentials credentials, SigningTime at, String nonce) {
            Map<String, String> headers = new HashMap<>(request.headers());
            headers.put("Host", request.host());
            headers.put("x-log-apiversion", "0.6.0");
            headers.put("x-log-bodyrawsize", Integer.toString(request.body().length()));
            SlsV4Signer signer = new SlsV4Signer(
                    new StaticCredentialsProvider(new DefaultCredentials(
                            credentials.accessKeyId(), credentials.accessKeySecret(), credentials.securityToken())),
                    REGION);
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            String authorization = signer.signRequest(
                    headers,
                    HttpMethod.valueOf(request.method()),
                    request.path(),
                    new HashMap<>(request.query()),
                    body.length == 0 ? null : body,
                    at.basic());
            // The HTTP client writes these two itself.
            headers.remove("Host");
            headers.remove("Content-Length");
            RawRequest signed = request.withHeader("Authorization", authorization);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                signed = signed.withHeader(header.getKey(), header.getValue());
            }
            return signed;
        }
    };

    private static final String REGION = "cn-hangzhou";
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    /** The request with everything a server needs to check it; the SDKs' signers declare any exception. */
    public abstract RawRequest sign(RawRequest request, Credentials credentials, SigningTime at, String nonce)
            throws Exception;
}
