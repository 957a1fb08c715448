package dev.understudy.harness.snapshot;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.ReadClient;
import dev.understudy.harness.client.Transport;
import dev.understudy.harness.real.RealAccounts;
import dev.understudy.harness.real.RealSettings;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPrincipal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** An emulator that plays the cloud whose accounts are read. */
final class ReadableCloud implements AutoCloseable {
    static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO, 2);

    final Emulator emulator;
    private final List<WorldPrincipal> principals;

    ReadableCloud(Path state, WorldFile world) {
        emulator = Emulator.start(EmulatorSettings.onLoopback(state, "test"));
        principals = emulator.worlds().load(world).principals();
    }

    Endpoints endpoints() {
        return Endpoints.of(emulator.addresses(), Transport.PLAIN);
    }

    Credentials key(String principal) {
        WorldPrincipal found = principals.stream()
                .filter(each -> each.name().equals(principal))
                .findFirst()
                .orElseThrow();
        return new Credentials(found.accessKeyId(), found.accessKeySecret(), null);
    }

    /** As the environment would name them: {@code A}, and who reads it. */
    RealAccounts accounts(String... readers) {
        Map<String, Credentials> keys = new HashMap<>();
        for (String reader : readers) {
            keys.put(reader.substring(0, reader.indexOf('/')), key(reader));
        }
        return RealAccounts.identify(new RealSettings(keys, Map.of(), endpoints()));
    }

    Snapshot snapshot(String... readers) {
        return new Snapshot(accounts(readers), UnaryOperator.identity(), AT_ONCE);
    }

    /** One whose clients are others. */
    Snapshot snapshot(BiFunction<Endpoints, Credentials, ReadClient> clients, String... readers) {
        return new Snapshot(accounts(readers), UnaryOperator.identity(), AT_ONCE, clients);
    }

    @Override
    public void close() {
        emulator.close();
    }
}
