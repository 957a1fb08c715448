package dev.understudy.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a port of this machine that can be cut and mended: what is under way breaks off, and nothing new gets through. */
final class Cable implements AutoCloseable {
    private final ServerSocket here;
    private final int there;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int there) throws IOException {
        this.there = there;
        here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        background(this::accept);
    }

    /** Its near end. */
    String address() {
        return "127.0.0.1:" + here.getLocalPort();
    }

    void cut() throws IOException {
        cut = true;
        for (Socket end : ends) {
            end.close();
        }
    }

    void mend() {
        cut = false;
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = here.accept();
            if (cut) {
                near.close();
                continue;
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), there);
            ends.add(near);
            ends.add(far);
            background(() -> pass(near, far));
            background(() -> pass(far, near));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            ends.remove(from);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // The other side has gone, or the cable was cut.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }
}
