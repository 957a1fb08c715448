package dev.understudy.wiremock;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** A port that a server was to listen on cannot be had. */
public final class PortTaken extends RuntimeException {
    /** Which of the ports, by what is spoken there. */
    public enum Door {
        HTTP,
        HTTPS
    }

    private final Door door;

    private PortTaken(Door door, String bindAddress, int port, String fact) {
        super("cannot listen on `" + bindAddress + "`, port " + port + " (" + door + "): " + fact);
        this.door = door;
    }

    /** The failed start says this of both ports at once, so each is tried by itself. */
    static PortTaken of(ServerSettings settings, String whatTheStartSaid) {
        return tried(Door.HTTP, settings.bindAddress(), settings.httpPort())
                .or(() -> tried(Door.HTTPS, settings.bindAddress(), settings.httpsPort()))
                .orElseGet(() -> settings.httpPort() == settings.httpsPort()
                        ? new PortTaken(Door.HTTPS, settings.bindAddress(), settings.httpsPort(), "it is the HTTP port")
                        : new PortTaken(Door.HTTP, settings.bindAddress(), settings.httpPort(), whatTheStartSaid));
    }

    private static Optional<PortTaken> tried(Door door, String bindAddress, int port) {
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(bindAddress, port));
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of(new PortTaken(door, bindAddress, port, String.valueOf(taken.getMessage())));
        }
    }

    public Door door() {
        return door;
    }
}
