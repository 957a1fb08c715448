package dev.understudy.wiremock;

import dev.understudy.frontdoor.CertificateAuthority;
import dev.understudy.frontdoor.TunnelRule;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server on free ports whose two services echo the body and remember the request. */
final class RunningServer implements AutoCloseable {
    final CertificateAuthority authority;
    final ConcurrentLinkedDeque<WireRequest> seen = new ConcurrentLinkedDeque<>();
    final List<String> log = new CopyOnWriteArrayList<>();
    final UnderstudyServer server;
    volatile RequestHandler cloud = request -> new WireResponse(
            200, Map.of("Content-Type", "application/octet-stream", "x-from", "cloud"), request.body());

    RunningServer(Path state, UnaryOperator<ServerSettings> change) {
        authority = CertificateAuthority.open(state);
        ServerSettings settings = ServerSettings.onLoopback(authority.serverContext(List.of()), TunnelRule::allows)
                .withLog(log::add);
        RequestHandler admin =
                request -> new WireResponse(200, Map.of("x-from", "admin"), "{}".getBytes(StandardCharsets.UTF_8));
        server = UnderstudyServer.start(
                change.apply(settings),
                Map.of(
                        "cloud",
                        request -> {
                            seen.add(request);
                            return cloud.handle(request);
                        },
                        "admin",
                        admin));
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + server.httpPort() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(http(path));
    }

    /** A TLS context that trusts our authority and nobody else. */
    SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Files.readAllBytes(authority.certificateFile()))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Send bytes as they are and read until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
