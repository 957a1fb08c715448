package dev.understudy.frontdoor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** One SOCKS5 connection: greeting, request and reply (RFC 1928, sections 3 to 6), then bytes both ways. */
final class SocksSession {
    private static final int VERSION = 5;
    private static final int NO_AUTHENTICATION = 0;
    private static final int NO_ACCEPTABLE_METHOD = 0xFF;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int DOMAIN = 3;
    private static final int SUCCEEDED = 0;
    private static final int NOT_ALLOWED = 2;
    private static final int CONNECTION_REFUSED = 5;
    private static final int COMMAND_NOT_SUPPORTED = 7;
    private static final int ADDRESS_TYPE_NOT_SUPPORTED = 8;
    private static final int GREETING_MILLIS = 5_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final Socket client;
    private final Socket server;
    private final SocksRoute route;
    private final AtomicLong refusals;

    SocksSession(Socket client, Socket server, SocksRoute route, AtomicLong refusals) {
        this.client = client;
        this.server = server;
        this.route = route;
        this.refusals = refusals;
    }

    /** Greet and connect; false when the client was refused and told so. */
    boolean connect() throws IOException {
        // A client that says nothing must not hold a thread for ever.
        client.setSoTimeout(GREETING_MILLIS);
        DataInputStream in = new DataInputStream(client.getInputStream());
        if (!greet(in) || in.readUnsignedByte() != VERSION) {
            return false;
        }
        int command = in.readUnsignedByte();
        in.readUnsignedByte();
        int type = in.readUnsignedByte();
        if (type != IPV4 && type != DOMAIN) {
            return reply(ADDRESS_TYPE_NOT_SUPPORTED);
        }
        String host = type == IPV4 ? ipv4(in) : domain(in);
        int port = in.readUnsignedShort();
        if (command != CONNECT) {
            return reply(COMMAND_NOT_SUPPORTED);
        }
        Optional<InetSocketAddress> target = route.to(host, port);
        if (target.isEmpty()) {
            refusals.incrementAndGet();
            return reply(NOT_ALLOWED);
        }
        return lead(target.get());
    }

    private boolean lead(InetSocketAddress target) throws IOException {
        try {
            server.connect(target, CONNECT_MILLIS);
        } catch (IOException e) {
            return reply(CONNECTION_REFUSED);
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        client.setSoTimeout(0);
        return reply(SUCCEEDED);
    }

    private boolean greet(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != VERSION) {
            return false;
        }
        boolean acceptable = false;
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            acceptable |= in.readUnsignedByte() == NO_AUTHENTICATION;
        }
        byte method = (byte) (acceptable ? NO_AUTHENTICATION : NO_ACCEPTABLE_METHOD);
        client.getOutputStream().write(new byte[] {VERSION, method});
        return acceptable;
    }

    private boolean reply(int code) throws IOException {
        // The bound address of a reply is of no use for CONNECT; 0.0.0.0:0 is what most servers send.
        client.getOutputStream().write(new byte[] {VERSION, (byte) code, 0, IPV4, 0, 0, 0, 0, 0, 0});
        return code == SUCCEEDED;
    }

    private static String ipv4(DataInputStream in) throws IOException {
        byte[] octets = in.readNBytes(4);
        if (octets.length < 4) {
            throw new java.io.EOFException("address cut short");
        }
        return (octets[0] & 0xFF) + "." + (octets[1] & 0xFF) + "." + (octets[2] & 0xFF) + "." + (octets[3] & 0xFF);
    }

    private static String domain(DataInputStream in) throws IOException {
        byte[] name = new byte[in.readUnsignedByte()];
        in.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** Carry bytes both ways until both sides have said all; the end of one direction leaves the other open. */
    void relay(Executor threads) throws IOException {
        java.util.concurrent.CountDownLatch up = new java.util.concurrent.CountDownLatch(1);
        threads.execute(() -> {
            try {
                carry(client, server);
            } finally {
                up.countDown();
            }
        });
        carry(server, client);
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // A reset on either side ends both directions.
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
