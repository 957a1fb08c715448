package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.Logstore;
import io.cucumber.java.ParameterType;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the features that stand for something: who acts, on what, and for which reason. */
public final class Words {
    private final ScenarioState state;

    Words(ScenarioState state) {
        this.state = state;
    }

    @ParameterType("user \"([^\"]+)\" of account (\\w+)|account (\\w+) itself|the session \"([^\"]+)\"|she")
    public Actor actor(
            @Nullable String user, @Nullable String account, @Nullable String root, @Nullable String session) {
        if (user != null && account != null) {
            return state.cast().user(account, user);
        }
        return root != null ? state.cast().owner(root) : session != null ? state.session(session) : state.she();
    }

    @ParameterType("the logstore \"([^\"]+)\" of the project \"([^\"]+)\"")
    public Logstore logstore(String logstore, String project) {
        return state.cast().logstore(project, logstore);
    }

    @ParameterType("account (\\w+)|(user|role) \"([^\"]+)\" of account (\\w+)|the service \"([^\"]+)\"")
    public Trusted trusted(
            @Nullable String account,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String service) {
        if (service != null) {
            return new Trusted("Service", service);
        }
        if (account != null) {
            return new Trusted("RAM", state.cast().fill("acs:ram::{" + account + "}:root"));
        }
        Bearer named = state.cast().existing(String.valueOf(owner), bearer(String.valueOf(kind), String.valueOf(name)));
        return new Trusted("RAM", state.cast().fill("acs:ram::{" + owner + "}:" + kind + "/" + named.name()));
    }

    @ParameterType("the (user|group|role) \"([^\"]+)\"")
    public Bearer bearer(String kind, String name) {
        return new Bearer(Bearer.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name);
    }

    @ParameterType(Statements.SOME)
    public Statements statements(String text) {
        return Statements.parse(text);
    }

    /** The stages by their names in decision records. */
    @ParameterType("the (control policies|identity policies|session policy|trust policy|project policy)")
    public String stage(String title) {
        return title.equals("project policy") ? "resource policy" : title;
    }

    @ParameterType("an? (second|minute|hour|day)|(\\d+) (second|minute|hour|day)s")
    public Duration duration(@Nullable String one, @Nullable String count, @Nullable String unit) {
        long times = count == null ? 1 : Long.parseLong(count);
        return switch (one == null ? String.valueOf(unit) : one) {
            case "second" -> Duration.ofSeconds(times);
            case "minute" -> Duration.ofMinutes(times);
            case "hour" -> Duration.ofHours(times);
            default -> Duration.ofDays(times);
        };
    }

    @ParameterType(
            "her token has expired|her token died with its role|her token is not valid|her access key does not exist|her access key is switched off|her signature is wrong")
    public Refusal refusal(String words) {
        return Refusal.named(words);
    }

    @ParameterType(
            "writes to|reads the first shard of|asks for the begin of|searches|describes|deletes|lists the shards of"
                    + "|lists the consumer groups of")
    public LogCall logCall(String words) {
        return LogCall.named(words);
    }

    @ParameterType("creates|changes|deletes|sends a heartbeat to|saves a checkpoint in|reads the checkpoints of")
    public GroupCall groupCall(String words) {
        return GroupCall.named(words);
    }
}
