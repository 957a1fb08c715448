package dev.understudy.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A SOCKS5 server (RFC 1928: no authentication, CONNECT only) that leads {@code 192.0.2.1} and {@code *.aliyuncs.com} at
 * ports 80 and 443 to our own HTTP and HTTPS ports, and refuses every other destination.
 */
public final class SocksDoor implements AutoCloseable {
    private static final long ACCEPT_PAUSE_NANOS = 5_000_000;

    private final ServerSocket listener;
    private final ExecutorService threads;
    private final SocksRoute route;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong refusals = new AtomicLong();

    private SocksDoor(ServerSocket listener, SocksRoute route) {
        this.listener = listener;
        this.route = route;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "understudy-socks");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Open the door.
     *
     * @param at where to listen; port 0 picks a free one
     * @throws SocksPortTaken when the port cannot be had
     */
    public static SocksDoor open(InetSocketAddress at, InetSocketAddress http, InetSocketAddress https) {
        try {
            ServerSocket listener = new ServerSocket();
            try {
                listener.setReuseAddress(true);
                listener.bind(at, 128);
            } catch (IOException e) {
                listener.close();
                throw e;
            }
            SocksDoor door = new SocksDoor(listener, new SocksRoute(http, https));
            door.threads.execute(door::accept);
            return door;
        } catch (IOException e) {
            throw new SocksPortTaken(at, e);
        }
    }

    /** Open the door on 127.0.0.1 for ports of 127.0.0.1. */
    public static SocksDoor onLoopback(int port, int httpPort, int httpsPort) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return open(
                new InetSocketAddress(loopback, port),
                new InetSocketAddress(loopback, httpPort),
                new InetSocketAddress(loopback, httpsPort));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections were refused because of where they wanted to go. */
    public long refusals() {
        return refusals.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException | RejectedExecutionException e) {
                // A closed door ends the loop; being out of file handles must not make it spin.
                LockSupport.parkNanos(ACCEPT_PAUSE_NANOS);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket()) {
            open.add(server);
            SocksSession session = new SocksSession(client, server, route, refusals);
            if (session.connect()) {
                session.relay(threads);
            }
            open.remove(server);
        } catch (IOException | RejectedExecutionException e) {
            // The peer is gone, spoke no SOCKS, or came as the door closed: closing is all that is left to do.
            open.removeIf(Socket::isClosed);
        } finally {
            open.remove(client);
        }
    }

    /** Stop listening and cut every connection. */
    @Override
    public void close() {
        closeQuietly(listener);
        threads.shutdown();
        open.forEach(SocksDoor::closeQuietly);
    }

    private static void closeQuietly(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
