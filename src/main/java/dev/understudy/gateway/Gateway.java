package dev.understudy.gateway;

import dev.understudy.access.AccessControl;
import dev.understudy.account.CloudError;
import dev.understudy.federation.JwtVerifier;
import dev.understudy.federation.SamlVerifier;
import dev.understudy.gateway.ims.ImsOperations;
import dev.understudy.gateway.ram.RamOperations;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcOperations;
import dev.understudy.gateway.sls.SlsRouter;
import dev.understudy.gateway.sts.FederationOperations;
import dev.understudy.gateway.sts.StsOperations;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.SlsError;
import dev.understudy.sts.AssumeRole;
import dev.understudy.sts.federation.OidcVisitors;
import dev.understudy.sts.federation.SamlVisitors;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wire.sls.LogCompression;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers every request of the cloud's APIs: authenticated, authorised, executed, recorded. */
public final class Gateway {
    private final RpcDoor rpc;
    private final LogDoor log;
    private final RpcOperations rpcOperations;
    private final SlsRouter logOperations;

    public Gateway(Cloud cloud) {
        AccessControl access = new AccessControl(cloud.ram().inForce(), cloud.logs(), cloud.directory());
        Permission permission = new Permission(cloud, access);
        KeyRing keys = new KeyRing(cloud.ram().inForce(), cloud.sessions(), cloud.clocks());
        Freshness freshness = new Freshness(cloud.system());
        rpcOperations = new RpcOperations(rpcOperations(cloud));
        logOperations =
                new SlsRouter(cloud.logs(), Gateway::parseProjectPolicy, Gateway::decompress, LogGroupLimits.DEFAULT);
        Records records = new Records(cloud);
        rpc = new RpcDoor(cloud, new RpcCredentials(keys, freshness), rpcOperations, permission, records);
        log = new LogDoor(cloud, new LogCredentials(keys, freshness), logOperations, permission, records);
    }

    /** Answer one request; what the cloud refuses is an answer too. */
    public WireResponse handle(WireRequest request) {
        return HostTable.route(request).fold(toRpc -> rpc.handle(request, toRpc), toLog -> log.handle(request, toLog));
    }

    /** The operations of RAM, STS and IMS, emulated or not. */
    public RpcOperations rpcOperations() {
        return rpcOperations;
    }

    /** The operations of Log Service, emulated or not. */
    public List<SlsRouter.Row> logOperations() {
        return logOperations.table();
    }

    private static List<RpcOperation> rpcOperations(Cloud cloud) {
        Diagnostics diagnostics = new Diagnostics(cloud.trail());
        AssumeRole assumeRole = new AssumeRole(cloud.ram().inForce(), cloud.sessions(), cloud.ids());
        Function<AccountId, Instant> clock =
                account -> cloud.clocks().of(account).instant();
        return Stream.of(
                        RamOperations.all(cloud.ram(), diagnostics::decode),
                        ImsOperations.all(cloud.ram()),
                        new StsOperations(cloud.ram().inForce(), assumeRole).all(),
                        new FederationOperations(
                                        assumeRole,
                                        new SamlVisitors(cloud.ram().inForce(), new SamlVerifier(), clock),
                                        new OidcVisitors(cloud.ram().inForce(), new JwtVerifier(), clock))
                                .all())
                .flatMap(List::stream)
                .toList();
    }

    // Java SDK, ProjectPolicyFunctionTest: what is no policy is ParameterInvalid; its text is ASSUMED.
    private static PolicyDocument parseProjectPolicy(String text) {
        try {
            return PolicyParser.parse(text, PolicyUse.PROJECT);
        } catch (MalformedPolicy malformed) {
            throw SlsError.parameterInvalid("invalid policy: " + malformed.getMessage());
        }
    }

    private static byte[] decompress(String type, byte[] data, int rawSize) {
        LogCompression compression = LogCompression.named(type)
                .orElseThrow(
                        () -> new CloudError("PostBodyUncompressError", 400, "Failed to decompress logs.").refused());
        return LogBodies.unpack(compression, data, rawSize);
    }
}
