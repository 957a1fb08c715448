package dev.understudy.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * How an emulator is started.
 *
 * @param bind address to listen on; anything but loopback needs a token
 * @param names what else it is called by those who ask for TLS under no name, such as the address of a container's host
 * @param httpPort 0 picks a free one, as for the other two
 * @param state folder of the files the emulator makes: CA and hosts file
 * @param stubs folders of user stubs
 * @param adminToken wanted on admin paths; empty for none, which only loopback may have
 * @param seed where generated ids, keys and tokens come from
 * @param log takes one line for each request that could not be answered
 */
public record EmulatorSettings(
        String bind,
        List<String> names,
        int httpPort,
        int httpsPort,
        int socksPort,
        Path state,
        List<Path> stubs,
        String adminToken,
        long seed,
        Consumer<String> log) {
    public EmulatorSettings {
        names = List.copyOf(names);
        stubs = List.copyOf(stubs);
    }

    /** Free ports on loopback. */
    public static EmulatorSettings onLoopback(Path state, String adminToken) {
        return new EmulatorSettings("127.0.0.1", List.of(), 0, 0, 0, state, List.of(), adminToken, 1, line -> {});
    }
}
