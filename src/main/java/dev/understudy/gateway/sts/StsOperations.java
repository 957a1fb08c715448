package dev.understudy.gateway.sts;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.policy.Principal;
import dev.understudy.ram.EntityKind;
import dev.understudy.ram.InForce;
import dev.understudy.ram.RamErrors;
import dev.understudy.ram.RamRole;
import dev.understudy.ram.RamUser;
import dev.understudy.sts.AssumeRole;
import dev.understudy.sts.AssumeRoleRequest;
import dev.understudy.sts.CallerIdentity;
import dev.understudy.sts.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of STS that are signed: AssumeRole and GetCallerIdentity. */
public final class StsOperations {
    private final InForce ram;
    private final AssumeRole assumeRole;

    public StsOperations(InForce ram, AssumeRole assumeRole) {
        this.ram = ram;
        this.assumeRole = assumeRole;
    }

    public List<RpcOperation> all() {
        return List.of(
                new RpcOperation(
                                RpcService.STS,
                                "AssumeRole",
                                "sts:AssumeRole",
                                List.of(
                                        Parameter.required("RoleArn", StsForms.ROLE),
                                        Parameter.required("RoleSessionName", StsForms.SESSION_NAME),
                                        Parameter.optional("DurationSeconds", StsForms.DURATION),
                                        Parameter.optional("Policy", StsForms.SESSION_POLICY),
                                        Parameter.optional("ExternalId", StsForms.EXTERNAL_ID),
                                        Parameter.optional("SourceIdentity", StsForms.SOURCE_IDENTITY)),
                                this::role,
                                StsOperations::context,
                                this::assume,
                                List.of(
                                        "InvalidParameter.RoleArn",
                                        "InvalidParameter.RoleSessionName",
                                        "InvalidParameter.DurationSeconds",
                                        "InvalidParameter.PolicyGrammar",
                                        "InvalidParameter.PolicySize",
                                        "InvalidParameter",
                                        "EntityNotExist.Role"),
                                "STS API \"AssumeRole\"")
                        .dependingOn(StsOperations::dependentActions),
                new RpcOperation(
                        RpcService.STS,
                        "GetCallerIdentity",
                        null,
                        List.of(),
                        call -> List.of(),
                        call -> Map.of(),
                        this::identify,
                        List.of(),
                        "STS API \"GetCallerIdentity\""));
    }

    /** The role to be assumed, in whatever account: a missing one is told to everybody (STS API "AssumeRole"). */
    private List<String> role(RpcCall call) {
        return List.of(wanted(call).role().arn());
    }

    /** What is asked for, and the role that was found: the one that is decided on is the one that is assumed. */
    private record Wanted(AssumeRoleRequest request, RamRole role) {}

    private Wanted wanted(RpcCall call) {
        return call.findings().once(Wanted.class, () -> {
            AssumeRoleRequest request = request(call);
            return new Wanted(request, assumeRole.role(request));
        });
    }

    private AssumeRoleRequest request(RpcCall call) {
        Session session = call.session();
        return AssumeRoleRequest.parse(
                        call.parameters(), ram.rulings(call.caller().account()))
                .inChain(session == null ? null : session.sourceIdentity());
    }

    private static @Nullable String source(RpcCall call) {
        Session session = call.session();
        String carried = session == null ? null : session.sourceIdentity();
        return carried == null ? call.changeUnlessEmpty("SourceIdentity") : carried;
    }

    private static List<String> dependentActions(RpcCall call) {
        return SessionAnswer.dependentActions(source(call));
    }

    /** Trust policies ask for the external id (RAM help, "Use ExternalId to prevent the confused deputy problem"). */
    private static Map<String, List<String>> context(RpcCall call) {
        Map<String, List<String>> context =
                new HashMap<>(SessionAnswer.context(call.orEmpty("RoleSessionName"), source(call)));
        call.text("ExternalId").ifPresent(id -> context.put("sts:ExternalId", List.of(id)));
        return context;
    }

    private Map<String, Object> assume(RpcCall call) {
        Wanted wanted = wanted(call);
        return SessionAnswer.fields(assumeRole.issue(wanted.request(), wanted.role(), call.account(), call.now()))
                .map();
    }

    private Map<String, Object> identify(RpcCall call) {
        CallerIdentity identity = call.caller()
                .fold(new Principal.Cases<>(
                        root -> CallerIdentity.ofRoot(root.account()),
                        user -> CallerIdentity.ofUser(user.account(), user.name(), userId(user)),
                        session -> CallerIdentity.ofSession(session(call)),
                        // Services and identity providers do not sign calls.
                        service -> unsigned(),
                        federated -> unsigned()));
        return Fields.of("IdentityType", identity.identityType())
                .and("AccountId", identity.account().digits())
                .and("PrincipalId", identity.principalId())
                .andIfKnown("UserId", identity.userId())
                .and("Arn", identity.arn())
                .andIfKnown("RoleId", identity.roleId())
                .map();
    }

    private String userId(Principal.User user) {
        return ram.user(user.account(), user.name())
                .map(RamUser::id)
                .orElseThrow(() -> RamErrors.notExist(EntityKind.USER));
    }

    private static Session session(RpcCall call) {
        Session session = call.session();
        if (session == null) {
            throw RpcErrors.missing("SecurityToken");
        }
        return session;
    }

    private static CallerIdentity unsigned() {
        throw RpcErrors.missing("AccessKeyId");
    }
}
