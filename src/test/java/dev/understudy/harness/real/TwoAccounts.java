package dev.understudy.harness.real;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.Principal;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two accounts of an emulator, as their owners see them. */
final class TwoAccounts implements AutoCloseable {
    static final String TRUST = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
            + "\"Principal\":{\"RAM\":[\"acs:ram::1:root\"]}}]}";
    static final String ALLOW = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:Get*\","
            + "\"Resource\":\"*\"}]}";

    static final Credentials NOBODY = new Credentials("LTAInobody", "x", null);

    private final Emulator emulator;
    private final World world;
    final RamClient ram;
    final LogClient log;

    TwoAccounts(Path state) {
        emulator = Emulator.start(EmulatorSettings.onLoopback(state, "test"));
        world = emulator.load(Path.of("scenarios", "two-empty-accounts.yaml"));
        ram = Sdk.TEA.ram(endpoints(), key("A"));
        log = new LogClient(endpoints(), key("A"), LogSignature.V1);
    }

    Endpoints endpoints() {
        return Endpoints.of(emulator.addresses(), Transport.PLAIN);
    }

    Credentials key(String account) {
        Principal root = world.principal(account + "/root");
        return new Credentials(root.accessKeyId(), root.accessKeySecret(), null);
    }

    String id(String account) {
        return world.fill("{" + account + "}");
    }

    RealAccounts identified() {
        return RealAccounts.identify(new RealSettings(Map.of("A", key("A"), "B", key("B")), Map.of(), endpoints()));
    }

    /** Everything there is, but for the time. */
    String everything() {
        return emulator.admin().snapshot().replaceFirst("(?m)^clock: .*$", "");
    }

    /** A network that nobody is at the other end of. */
    Endpoints nowhere() {
        Endpoints here = endpoints();
        return new Endpoints(
                here.region(), "127.0.0.1:1", "127.0.0.1:1", "127.0.0.1:1", here.log(), false, "127.0.0.1:1", null);
    }

    List<String> users() {
        return ram.listUsers().orFail();
    }

    @Override
    public void close() {
        ram.close();
        log.close();
        world.close();
        emulator.close();
    }
}
