package dev.understudy.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocksDoorIT {
    private static final String GREETING = "050100";
    private ServerSocket http;
    private ServerSocket https;
    private SocksDoor door;

    @BeforeEach
    void open() throws IOException {
        http = echo("http:");
        https = echo("https:");
        door = SocksDoor.onLoopback(0, http.getLocalPort(), https.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        http.close();
        https.close();
    }

    /** Answers each connection, once its sender is done, with a word and what it sent. */
    private static ServerSocket echo(String word) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!listener.isClosed()) {
                try (Socket peer = listener.accept()) {
                    byte[] sent = peer.getInputStream().readAllBytes();
                    peer.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
                    peer.getOutputStream().write(sent);
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return listener;
    }

    private Socket dial() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String hex) throws IOException {
        socket.getOutputStream().write(HexFormat.of().parseHex(hex));
    }

    private static String receive(Socket socket, int length) throws IOException {
        byte[] bytes = new byte[length];
        new DataInputStream(socket.getInputStream()).readFully(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String name(String host) {
        byte[] bytes = host.getBytes(StandardCharsets.US_ASCII);
        return "03" + HexFormat.of().toHexDigits((byte) bytes.length)
                + HexFormat.of().formatHex(bytes);
    }

    private int replyTo(String request) throws IOException {
        try (Socket socket = dial()) {
            send(socket, GREETING + request);
            assertThat(receive(socket, 2)).isEqualTo("0500");
            return Integer.parseInt(receive(socket, 10).substring(2, 4), 16);
        }
    }

    private String talk(String request) throws IOException {
        try (Socket socket = dial()) {
            send(socket, GREETING);
            assertThat(receive(socket, 2)).isEqualTo("0500");
            send(socket, request);
            assertThat(receive(socket, 10)).isEqualTo("05000001000000000000");
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theDocumentationAddressLeadsToOurPortsAndHalfCloseIsKept() throws IOException {
        assertThat(talk("05010001c00002010050")).isEqualTo("http:hello");
        assertThat(talk("05010001c000020101bb")).isEqualTo("https:hello");
    }

    @Test
    void namesOfTheCloudLeadToOurPorts() throws IOException {
        assertThat(talk("050100" + name("p.cn-hangzhou.log.aliyuncs.com") + "0050"))
                .isEqualTo("http:hello");
        assertThat(talk("050100" + name("sts.aliyuncs.com") + "01bb")).isEqualTo("https:hello");
    }

    @Test
    void everyOtherDestinationIsRefusedAndCounted() throws IOException {
        assertThat(replyTo("05010001080808080050")).isEqualTo(2);
        assertThat(replyTo("050100010a0000010050")).isEqualTo(2);
        assertThat(replyTo("050100017f0000010050")).isEqualTo(2);
        assertThat(replyTo("050100" + name("example.com") + "0050")).isEqualTo(2);
        assertThat(replyTo("050100" + name("evilaliyuncs.com") + "0050")).isEqualTo(2);
        assertThat(replyTo("05010001c00002010016")).isEqualTo(2);

        assertThat(door.refusals()).isEqualTo(6);
    }

    @Test
    void otherCommandsAndAddressTypesAreNotSupported() throws IOException {
        assertThat(replyTo("05020001c00002010050")).isEqualTo(7);
        assertThat(replyTo("05030001c00002010050")).isEqualTo(7);
        assertThat(replyTo("050100042001")).isEqualTo(8);
        assertThat(replyTo("05010009")).isEqualTo(8);
    }

    @Test
    void aTargetThatDoesNotListenIsConnectionRefused() throws IOException {
        http.close();

        assertThat(replyTo("05010001c00002010050")).isEqualTo(5);
    }

    @Test
    void aClientThatWantsAuthenticationIsTurnedAway() throws IOException {
        try (Socket socket = dial()) {
            send(socket, "050102");
            assertThat(receive(socket, 2)).isEqualTo("05ff");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void garbageEndsTheConnection() throws IOException {
        try (Socket socket = dial()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(readToEnd(socket)).isEmpty();
        }
        assertThat(talk("05010001c00002010050")).isEqualTo("http:hello");
    }

    @Test
    void aHalfGreetingDoesNotHang() throws IOException {
        try (Socket socket = dial()) {
            send(socket, "0505");
            assertThat(readToEnd(socket)).isEmpty();
        }
    }

    @Test
    void closingTheDoorCutsWhatIsOpen() throws IOException {
        try (Socket socket = dial()) {
            send(socket, GREETING);
            receive(socket, 2);
            send(socket, "05010001c00002010050");
            receive(socket, 10);
            door.close();
            assertThat(readToEnd(socket)).isEmpty();
        }
    }

    private static byte[] readToEnd(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (java.net.SocketException reset) {
            return new byte[0];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
