package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.frontdoor.SocksDoor;
import dev.understudy.wire.http.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyAndTlsIT {
    private static final String PROJECT = "p.cn-hangzhou.log.aliyuncs.com";
    private RunningServer running;

    @BeforeAll
    void start(@TempDir Path state) {
        running = new RunningServer(state, settings -> settings);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @BeforeEach
    void forget() {
        running.seen.clear();
    }

    private X509Certificate leafFor(Socket carrier, String name) throws Exception {
        SSLContext trusting = running.trusting();
        try (SSLSocket tls = (SSLSocket) trusting.getSocketFactory().createSocket(carrier, name, 443, true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            if (Character.isLetter(name.charAt(0))) {
                parameters.setServerNames(List.of(new SNIHostName(name)));
            }
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return (X509Certificate) tls.getSession().getPeerCertificates()[0];
        }
    }

    private Socket https() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), running.server.httpsPort());
    }

    @Test
    void everyNameGetsALeafOfOurAuthority() throws Exception {
        X509Certificate ram = leafFor(https(), "ram.aliyuncs.com");
        X509Certificate project = leafFor(https(), PROJECT);

        assertThat(ram.getSubjectAlternativeNames()).contains(List.of(2, "ram.aliyuncs.com"));
        assertThat(project.getSubjectAlternativeNames()).contains(List.of(2, PROJECT));
        assertThat(leafFor(https(), PROJECT)).isEqualTo(project);
    }

    @Test
    void anAddressAndLocalhostGetTheDefaultLeaf() throws Exception {
        assertThat(leafFor(https(), "127.0.0.1")).isEqualTo(leafFor(https(), "localhost"));
    }

    @Test
    void nobodyTrustsUsWithoutOurAuthority() {
        assertThatThrownBy(() -> RunningServer.client()
                        .send(
                                HttpRequest.newBuilder(URI.create("https://localhost:" + running.server.httpsPort()))
                                        .build(),
                                BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
    }

    private HttpClient throughProxy() throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(running.trusting())
                .proxy(ProxySelector.of(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), running.server.httpPort())))
                .build();
    }

    @Test
    void anAbsoluteFormRequestArrivesUnderItsOwnName() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + PROJECT + "/logstores?offset=0"))
                .build();

        assertThat(throughProxy().send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);

        WireRequest seen = running.seen.getFirst();
        assertThat(seen.host()).isEqualTo(PROJECT);
        assertThat(seen.path() + "?" + seen.query()).isEqualTo("/logstores?offset=0");
    }

    @Test
    void theNameInTheRequestLineBeatsTheHostHeader() throws IOException {
        running.raw("GET http://" + PROJECT + ":80 HTTP/1.1\r\nHost: other.localhost\r\nConnection: close\r\n\r\n");

        WireRequest seen = running.seen.getFirst();
        assertThat(seen.host()).isEqualTo(PROJECT + ":80");
        assertThat(seen.path()).isEqualTo("/");
        assertThat(seen.header("Host")).contains("other.localhost");
    }

    @Test
    void connectTunnelsIntoOurOwnHttps() throws Exception {
        byte[] body = new byte[300_000];
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + PROJECT + "/logstores/l/shards/lb"))
                .POST(BodyPublishers.ofByteArray(body))
                .build();

        assertThat(throughProxy().send(request, BodyHandlers.ofByteArray()).body())
                .isEqualTo(body);

        WireRequest seen = running.seen.getFirst();
        assertThat(seen.host()).isEqualTo(PROJECT);
        assertThat(seen.secure()).isTrue();
        assertThat(seen.sourceIp()).isEqualTo("127.0.0.1");
    }

    @Test
    void connectToAnotherHostIsForbidden() throws IOException {
        for (String target :
                List.of("example.com:443", "ram.aliyuncs.com:22", "10.0.0.1:443", "evilaliyuncs.com:443")) {
            assertThat(running.raw("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n"))
                    .as(target)
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aMalformedConnectIsRefused() throws IOException {
        for (String target : List.of("/", ":443", "ram.aliyuncs.com:99999", "ram.aliyuncs.com:x", "*")) {
            assertThat(running.raw("CONNECT " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .as(target)
                    .matches("(?s)HTTP/1.1 4\\d\\d .*")
                    .doesNotContain("Exception", "<h");
        }
    }

    @Test
    void theSocksDoorLeadsToTheServer() throws Exception {
        try (SocksDoor door = SocksDoor.onLoopback(0, running.server.httpPort(), running.server.httpsPort());
                Socket socket = new Socket(new Proxy(
                        Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port())))) {
            socket.connect(InetSocketAddress.createUnresolved(PROJECT, 80));
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + PROJECT + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 200");
            }
        }
        assertThat(running.seen.getFirst().host()).isEqualTo(PROJECT);
    }

    @Test
    void theSocksDoorLeadsToHttpsByAddress() throws Exception {
        try (SocksDoor door = SocksDoor.onLoopback(0, running.server.httpPort(), running.server.httpsPort())) {
            Socket socket = new Socket(
                    new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port())));
            socket.connect(new InetSocketAddress("192.0.2.1", 443));

            assertThat(leafFor(socket, PROJECT).getSubjectAlternativeNames()).contains(List.of(2, PROJECT));
        }
    }
}
