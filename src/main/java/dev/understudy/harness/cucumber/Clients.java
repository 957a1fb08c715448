package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.FederatedSts;
import dev.understudy.harness.client.ImsClient;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.StsClient;
import dev.understudy.harness.client.Transport;
import java.util.HashMap;
import java.util.Map;

/** The SDK clients of one scenario, one for each caller and way of calling; closed with it. */
final class Clients implements AutoCloseable {
    private record Way(Credentials credentials, Sdk sdk, Transport transport) {}

    private record LogWay(Credentials credentials, LogSignature signature, Transport transport) {}

    private final Target target;
    private final Map<Way, RamClient> ram = new HashMap<>();
    private final Map<Way, StsClient> sts = new HashMap<>();
    private final Map<LogWay, LogClient> log = new HashMap<>();

    private Sdk sdk = Sdk.CORE;
    private LogSignature signature = LogSignature.V1;
    private Transport transport = Transport.PLAIN;

    Clients(Target target) {
        this.target = target;
    }

    void use(Sdk chosen) {
        sdk = chosen;
    }

    void use(LogSignature chosen) {
        signature = chosen;
    }

    void use(Transport chosen) {
        transport = chosen;
    }

    RamClient ram(Actor actor) {
        return ram.computeIfAbsent(
                new Way(actor.credentials(), sdk, transport),
                way -> way.sdk().ram(target.endpoints(way.transport()), way.credentials()));
    }

    StsClient sts(Actor actor) {
        return sts.computeIfAbsent(
                new Way(actor.credentials(), sdk, transport),
                way -> way.sdk().sts(target.endpoints(way.transport()), way.credentials()));
    }

    ImsClient ims(Actor actor) {
        return new ImsClient(target.endpoints(transport), actor.credentials());
    }

    FederatedSts federatedSts() {
        return new FederatedSts(target.endpoints(transport));
    }

    LogClient log(Actor actor) {
        return log.computeIfAbsent(
                new LogWay(actor.credentials(), signature, transport),
                way -> new LogClient(target.endpoints(way.transport()), way.credentials(), way.signature()));
    }

    /** For what acts in the background and cannot be told whom to trust. */
    Endpoints background() {
        return target.endpoints(Transport.PLAIN);
    }

    @Override
    public void close() {
        ram.values().forEach(RamClient::close);
        sts.values().forEach(StsClient::close);
        log.values().forEach(LogClient::close);
    }
}
