package dev.understudy.world;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    // RAM API "TagResources", metadata of April 2026
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG_VALUE = 256;

    private final Reading reading;
    private final KeyReader keys;
    private final String name;
    private final String owner;
    private final Set<String> policies = new LinkedHashSet<>();
    private final Set<String> users = new LinkedHashSet<>();
    private final AttachmentReader attachments;
    private final Map<String, Integer> memberships = new HashMap<>();
    private final Set<String> mfaDevices = new LinkedHashSet<>();
    private final Fields account;
    private final Quotas quotas;

    AccountReader(Reading reading, KeyReader keys, String name, Set<String> systemPolicies, Fields account) {
        this.reading = reading;
        this.keys = keys;
        this.name = name;
        this.owner = " of account `" + name + "`";
        this.account = account;
        this.quotas = SettingsReader.quotas(account);
        this.attachments = new AttachmentReader(owner, policies, systemPolicies);
    }

    WorldAccount read(AccountId id, String defaultRegion) {
        List<WorldPolicy> readPolicies =
                account.get("policies").map(this::policies).orElse(List.of());
        List<WorldUser> readUsers = account.get("users").map(this::users).orElse(List.of());
        List<WorldRole> readRoles = account.get("roles").map(this::roles).orElse(List.of());
        List<WorldGroup> readGroups = account.get("groups").map(this::groups).orElse(List.of());
        List<WorldProject> readProjects = account.get("projects")
                .map(projects -> new ProjectReader(reading, owner, defaultRegion).read(projects))
                .orElse(List.of());
        ResourceGroupReader.Known known = new ResourceGroupReader.Known(
                users,
                names(readGroups, WorldGroup::name),
                names(readRoles, WorldRole::name),
                names(readProjects, WorldProject::name));
        return new WorldAccount(
                name,
                id,
                SettingsReader.settings(account),
                quotas,
                keys.root(account.get("rootAccessKey"), name + "/root"),
                readPolicies,
                readRoles,
                readUsers,
                readGroups,
                readProjects,
                account.get("resourceGroups")
                        .map(new ResourceGroupReader(owner, attachments, known, quotas)::read)
                        .orElse(List.of()),
                account.get("trail")
                        .map(trail -> TrailReader.read(trail, owner, readProjects))
                        .orElse(null),
                account.get("samlProviders")
                        .map(new ProviderReader(reading, owner)::saml)
                        .orElse(List.of()),
                account.get("oidcProviders")
                        .map(new ProviderReader(reading, owner)::oidc)
                        .orElse(List.of()));
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toUnmodifiableSet());
    }

    private List<WorldPolicy> policies(Value value) {
        List<WorldPolicy> read = new ArrayList<>();
        for (Value.Member member : value.named("policy", NameForm.POLICY, owner)) {
            policies.add(member.name());
            read.add(policy(member));
        }
        return read;
    }

    private WorldPolicy policy(Value.Member member) {
        Value value = member.value();
        boolean plain = !value.isObject()
                || value.members().stream().noneMatch(field -> field.name().equals("document"));
        if (plain) {
            return new WorldPolicy(member.name(), reading.document(value, PolicyUse.IDENTITY, quotas));
        }
        Fields tagged = value.fields(Shape.TAGGED_POLICY);
        Value document = tagged.require("document", "what the policy says").called(value.what());
        return new WorldPolicy(
                member.name(),
                reading.document(document, PolicyUse.IDENTITY, quotas),
                tagged.get("tags").map(this::tags).orElse(Map.of()));
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
                    reading.document(role.require("trust", "who may assume the role"), PolicyUse.TRUST, quotas),
                    prose(role, "description", LONGEST_DESCRIPTION),
                    role.get("maxSessionDuration").map(AccountReader::session).orElse(SHORTEST_SESSION),
                    attach(role, quotas.customPolicies()),
                    role.get("tags").map(this::tags).orElse(Map.of())));
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
                    attach(user, quotas.userCustomPolicies()),
                    keys.user(user.get("accessKeys"), called, quotas.accessKeysPerUser()),
                    user.get("loginProfile")
                            .map(profile -> login(profile, called))
                            .orElse(null),
                    user.get("mfa").map(device -> mfa(device, called)).orElse(null)));
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

    private WorldMfa mfa(Value value, String called) {
        Fields mfa = value.fields(Shape.MFA);
        Value device = mfa.require("device", "the name of the device");
        String deviceName = device.text(NameForm.MFA_DEVICE);
        if (!mfaDevices.add(deviceName)) {
            throw device.fault(
                    "MFA device `" + deviceName + "`" + owner + " is another user's; expected a device of its own");
        }
        return new WorldMfa(
                deviceName,
                mfa.get("seed")
                        .map(seed -> seed.text(NameForm.MFA_SEED))
                        .orElseGet(() -> reading.generated().mfaSeed(called)));
    }

    private List<WorldGroup> groups(Value value) {
        List<WorldGroup> read = new ArrayList<>();
        for (Value.Member member : value.named("group", NameForm.GROUP, owner)) {
            Fields group = member.value().fields(Shape.GROUP);
            read.add(new WorldGroup(
                    member.name(),
                    prose(group, "comments", LONGEST_COMMENTS),
                    group.get("members").map(this::members).orElse(List.of()),
                    attach(group, quotas.customPolicies())));
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
            AttachmentReader.once(members, user, element, value);
            int joined = memberships.merge(user, 1, Integer::sum);
            if (joined > quotas.groupsPerUser()) {
                throw element.fault("user `" + user + "`" + owner + " is in " + joined + " groups; expected at most "
                        + quotas.groupsPerUser());
            }
        }
        return List.copyOf(members);
    }

    private List<WorldAttachment> attach(Fields fields, int mostCustom) {
        return fields.get("attach")
                .map(list -> attachments.read(list, quotas.systemPolicies(), mostCustom))
                .orElse(List.of());
    }

    private Map<String, String> tags(Value value) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Value.Member member : value.members()) {
            NameForm.TAG_KEY.check(member.place(), member.name());
            tags.put(member.name(), member.value().text(LONGEST_TAG_VALUE));
        }
        if (tags.size() > MOST_TAGS) {
            throw value.fault(value.what() + " has " + tags.size() + " tags; expected at most " + MOST_TAGS);
        }
        return tags;
    }

    private String prose(Fields fields, String field, int longest) {
        return fields.get(field).map(value -> reading.prose(value, longest)).orElse("");
    }
}
