package dev.understudy.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.ram.RamUser;
import dev.understudy.sls.Log;
import dev.understudy.sls.LogField;
import dev.understudy.sls.LogGroupWriter;
import dev.understudy.sts.Session;
import dev.understudy.trail.DecisionRecord.Answer;
import dev.understudy.trail.EventTree;
import dev.understudy.trail.ManagementEvent;
import dev.understudy.trail.ManagementEvent.Failure;
import dev.understudy.trail.ManagementEvent.Identity;
import dev.understudy.trail.ManagementEvent.Origin;
import dev.understudy.wire.http.WireRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an event of each management call in the account of its caller, and delivers it at once where the account's world
 * names a logstore.
 *
 * <p>ASSUMED: the owner of a role that somebody of another account assumes gets no event of it.
 */
final class ActionTrail {
    // Log Service help, "ActionTrail": topic, and the fields `event` and `owner_id`.
    private static final String TOPIC = "actiontrail_event";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cloud cloud;

    ActionTrail(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Tell of a call that has ended, if it is one to be told of. */
    void tell(WireRequest request, Attempt attempt, Answer answer) {
        AuditedCall call = attempt.audited();
        Caller caller = attempt.caller();
        if (call == null || caller == null) {
            return;
        }
        Map<String, List<String>> context = cloud.contexts().of(caller.accessKeyId());
        String code = answer.code();
        ManagementEvent event = new ManagementEvent(
                attempt.time(),
                attempt.requestId,
                call.api(),
                identity(
                        caller,
                        first(context, "acs:MFAPresent").filter("true"::equals).isPresent()),
                new Origin(
                        first(context, "acs:SourceIp").orElse(request.sourceIp()),
                        request.header("user-agent").orElse(""),
                        request.secure() ? "https" : "http"),
                call.parameters(),
                code == null ? response(call, attempt) : Map.of(),
                resources(call, attempt),
                code == null ? null : new Failure(code, String.valueOf(answer.message())));
        cloud.events().add(event);
        deliver(event);
    }

    private static Optional<String> first(Map<String, List<String>> context, String key) {
        return context.getOrDefault(key, List.of()).stream().findFirst();
    }

    private Identity identity(Caller caller, boolean withMfa) {
        Principal principal = caller.principal();
        AccountId account = principal.account();
        Session session = caller.session();
        @Nullable AccountId assumedBy = session == null ? null : session.assumedBy();
        return principal.fold(new Principal.Cases<>(
                root -> identity("root-account", account.digits(), caller, "root", withMfa, null),
                user -> identity("ram-user", userId(user), caller, user.name(), withMfa, null),
                one -> identity(
                        "assumed-role",
                        session == null ? "" : session.assumedRoleId(),
                        caller,
                        one.role() + ":" + one.session(),
                        withMfa,
                        assumedBy),
                // Neither signs calls with a key.
                service -> identity("system", "", caller, service.name(), withMfa, null),
                federated -> identity("saml-user", "", caller, federated.provider(), withMfa, null)));
    }

    private static Identity identity(
            String type, String id, Caller caller, String name, boolean withMfa, @Nullable AccountId assumedBy) {
        return new Identity(type, id, caller.principal().account(), caller.accessKeyId(), name, withMfa, assumedBy);
    }

    // A user may have deleted himself by this very call.
    private String userId(Principal.User user) {
        return cloud.ram()
                .inForce()
                .user(user.account(), user.name())
                .map(RamUser::id)
                .orElse("");
    }

    // ActionTrail docs: the samples of reading calls have no answer. That of AssumeRole is spelt in lower camel there.
    private static Map<String, Object> response(AuditedCall call, Attempt attempt) {
        if (ManagementEvent.isReading(call.api().name()) || attempt.answered().isEmpty()) {
            return Map.of();
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("RequestId", attempt.requestId);
        all.putAll(RecordedNames.members(attempt.answered()));
        return call.api().name().startsWith("AssumeRole") ? LowerCamel.of(all) : all;
    }

    // ActionTrail docs, "Sample event logs for role assuming": the key that was made is referenced.
    private static Map<String, List<String>> resources(AuditedCall call, Attempt attempt) {
        Map<String, List<String>> all = new LinkedHashMap<>(call.resources());
        for (String holder : List.of("Credentials", "AccessKey")) {
            if (attempt.answered().get(holder) instanceof Map<?, ?> made
                    && made.get("AccessKeyId") instanceof String id) {
                all.put("ACS::RAM::AccessKey", List.of(id));
            }
        }
        return all;
    }

    private void deliver(ManagementEvent event) {
        AccountId owner = event.account();
        Instant now = event.time();
        cloud.logs().eventLogStore(owner).ifPresent(store -> {
            List<LogField> fields = List.of(
                    new LogField("event", text(EventTree.of(event, ActionTrail::text))),
                    new LogField("owner_id", owner.digits()));
            Log log = new Log(now.getEpochSecond(), 0, fields);
            store.append(LogGroupWriter.group(TOPIC, "", log), LogGroupWriter.noTags(), now);
        });
    }

    private static String text(Map<String, Object> tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException notATree) {
            throw new IllegalArgumentException("an event must be maps, lists and scalars", notATree);
        }
    }
}
