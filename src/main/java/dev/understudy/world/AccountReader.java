package dev.understudy.world;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.SystemPolicies;
import dev.understudy.ram.SystemPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one account; policies first and users before groups, whatever their order in the file, so that names can be checked. */
final class AccountReader {
    // RAM API "CreateRole": 3600 to 43200 seconds, 3600 when left away
    private static final Duration SHORTEST_SESSION = Duration.ofHours(1);
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);
    // RAM API "CreateUser", "CreateRole", "CreateGroup"

    private static final int LONGEST_COMMENTS = 128;
    private static final int LONGEST_DESCRIPTION = 1024;

    private final Reading reading;
    private final KeyReader keys;
    private final String name;
    private final String owner;
    private final Set<String> systemPolicies;
    private final Set<String> policies = new LinkedHashSet<>();
    private final Set<String> users = new LinkedHashSet<>();
    private final Map<String, Integer> memberships = new HashMap<>();

    AccountReader(Reading reading, KeyReader keys, String name) {
        this.reading = reading;
        this.keys = keys;
        this.name = name;
        this.owner = " of account `" + name + "`";
        this.systemPolicies =
                SystemPolicies.known().all().stream().map(SystemPolicy::name).collect(Collectors.toSet());
    }

    WorldAccount read(Fields account, AccountId id, String defaultRegion) {
        List<WorldPolicy> readPolicies =
                account.get("policies").map(this::policies).orElse(List.of());
        List<WorldUser> readUsers = account.get("users").map(this::users).orElse(List.of());
        return new WorldAccount(
                name,
                id,
                account.get("alias").map(alias -> alias.text(NameForm.ALIAS)).orElse(null),
                keys.root(account.get("rootAccessKey"), name + "/root"),
                readPolicies,
                account.get("roles").map(this::roles).orElse(List.of()),
                readUsers,
                account.get("groups").map(this::groups).orElse(List.of()),
                account.get("projects")
                        .map(projects -> new ProjectReader(reading, owner, defaultRegion).read(projects))
                        .orElse(List.of()));
    }

    private List<WorldPolicy> policies(Value value) {
        List<WorldPolicy> read = new ArrayList<>();
        for (Value.Member member : value.named("policy", NameForm.POLICY, owner)) {
            policies.add(member.name());
            read.add(new WorldPolicy(member.name(), reading.document(member.value(), PolicyUse.IDENTITY)));
        }
        return read;
    }

    private List<WorldRole> roles(Value value) {
        List<WorldRole> read = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Value.Member member : value.named("role", NameForm.ROLE, owner)) {
            // ASSUMED: case does not count in role names, since live ARNs carry them in lower case.
            if (!seen.add(member.name().toLowerCase(Locale.ROOT))) {
                throw member.place()
                        .fault("role `" + member.name() + "`" + owner
                                + " differs from another only in case; expected role names that differ otherwise");
            }
            Fields role = member.value().fields(Shape.ROLE);
            read.add(new WorldRole(
                    member.name(),
                    reading.document(role.require("trust", "who may assume the role"), PolicyUse.TRUST),
                    prose(role, "description", LONGEST_DESCRIPTION),
                    role.get("maxSessionDuration").map(AccountReader::session).orElse(SHORTEST_SESSION),
                    attach(role, Quotas.DEFAULT.customPolicies())));
        }
        return read;
    }

    private static Duration session(Value value) {
        Duration duration = Reading.duration(value);
        if (duration.compareTo(SHORTEST_SESSION) < 0 || duration.compareTo(LONGEST_SESSION) > 0) {
            throw value.wrong("1h to 12h");
        }
        return duration;
    }

    private List<WorldUser> users(Value value) {
        List<WorldUser> read = new ArrayList<>();
        for (Value.Member member : value.named("user", NameForm.USER, owner)) {
            users.add(member.name());
            Fields user = member.value().fields(Shape.USER);
            String called = name + "/user/" + member.name();
            read.add(new WorldUser(
                    member.name(),
                    user.get("displayName").map(reading::displayName).orElse(""),
                    prose(user, "comments", LONGEST_COMMENTS),
                    attach(user, Quotas.DEFAULT.userCustomPolicies()),
                    keys.user(user.get("accessKeys"), called),
                    user.get("loginProfile")
                            .map(profile -> login(profile, called))
                            .orElse(null)));
        }
        return read;
    }

    private @Nullable WorldLoginProfile login(Value value, String called) {
        Fields profile = value.fields(Shape.LOGIN_PROFILE);
        return new WorldLoginProfile(
                profile.get("password")
                        .map(text -> text.text(NameForm.PASSWORD))
                        .orElseGet(() -> reading.generated().password(called)),
                profile.get("passwordResetRequired").map(Value::truth).orElse(false),
                profile.get("mfaBindRequired").map(Value::truth).orElse(false));
    }

    private List<WorldGroup> groups(Value value) {
        List<WorldGroup> read = new ArrayList<>();
        for (Value.Member member : value.named("group", NameForm.GROUP, owner)) {
            Fields group = member.value().fields(Shape.GROUP);
            read.add(new WorldGroup(
                    member.name(),
                    prose(group, "comments", LONGEST_COMMENTS),
                    group.get("members").map(this::members).orElse(List.of()),
                    attach(group, Quotas.DEFAULT.customPolicies())));
        }
        return read;
    }

    private List<String> members(Value value) {
        Set<String> members = new LinkedHashSet<>();
        for (Value element : value.elements()) {
            String user = element.text();
            if (!users.contains(user)) {
                throw Nearest.helped(
                        element.fault("unknown user `" + user + "` in " + value.what() + "; expected a user" + owner),
                        user,
                        users);
            }
            once(members, user, element, value);
            int joined = memberships.merge(user, 1, Integer::sum);
            if (joined > Quotas.DEFAULT.groupsPerUser()) {
                throw element.fault("user `" + user + "`" + owner + " is in " + joined + " groups; expected at most "
                        + Quotas.DEFAULT.groupsPerUser());
            }
        }
        return List.copyOf(members);
    }

    private List<WorldAttachment> attach(Fields fields, int mostCustom) {
        return fields.get("attach").map(list -> attachments(list, mostCustom)).orElse(List.of());
    }

    private List<WorldAttachment> attachments(Value value, int mostCustom) {
        Set<WorldAttachment> attachments = new LinkedHashSet<>();
        for (Value element : value.elements()) {
            WorldAttachment attachment = WorldAttachment.of(element.text());
            Set<String> known = attachment.system() ? systemPolicies : policies;
            if (!known.contains(attachment.policy())) {
                throw unknownPolicy(element, value, attachment);
            }
            once(attachments, attachment, element, value);
        }
        long system = attachments.stream().filter(WorldAttachment::system).count();
        atMost(value, system, Quotas.DEFAULT.systemPolicies(), "system policies");
        atMost(value, attachments.size() - system, mostCustom, "policies of the account");

        return List.copyOf(attachments);
    }

    private static void atMost(Value value, long count, int most, String what) {
        if (count > most) {
            throw value.fault(value.what() + " has " + count + " " + what + "; expected at most " + most);
        }
    }

    private MalformedWorld unknownPolicy(Value element, Value list, WorldAttachment attachment) {
        MalformedWorld fault = element.fault("unknown " + (attachment.system() ? "system policy `" : "policy `")
                + attachment.policy() + "` in " + list.what() + "; expected "
                + (attachment.system()
                        ? "a system policy that is known here"
                        : "a policy" + owner + " or `system:NAME`"));
        if (!attachment.system() && systemPolicies.contains(attachment.policy())) {
            return fault.withHelp("a system policy is written `" + WorldAttachment.SYSTEM + attachment.policy() + "`");
        }
        return Nearest.helped(fault, attachment.policy(), attachment.system() ? systemPolicies : policies);
    }

    private static <T> void once(Set<T> seen, T found, Value element, Value list) {
        if (!seen.add(found)) {
            throw element.fault("`" + element.text() + "` twice in " + list.what() + "; expected it once");
        }
    }

    private String prose(Fields fields, String field, int longest) {
        return fields.get(field).map(value -> reading.prose(value, longest)).orElse("");
    }
}
