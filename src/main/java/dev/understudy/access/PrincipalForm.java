package dev.understudy.access;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.MalformedId;
import dev.understudy.policy.Principal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns text into a {@link Principal} of any of the five kinds; {@link Principal#arn()} of each reads back as the same. */
public final class PrincipalForm {
    /** What is expected where the text is none of it. */
    public static final String EXPECTED = "acs:ram::UID:root, acs:ram::UID:user/NAME, acs:ram::UID:role/NAME/SESSION,"
            + " UID@SERVICE.aliyuncs.com or the ARN of an identity provider";

    private static final Pattern SERVICE = Pattern.compile("([0-9]+)@([a-z0-9-]+(?:\\.[a-z0-9-]+)+)");
    private static final String RAM = "acs:ram::";
    private static final String USER = "user/";
    private static final String ROLE = "role/";
    private static final Pattern PROVIDER = Pattern.compile("(?:saml|oidc)-provider/[^/]+");

    private PrincipalForm() {}

    /**
     * Parse.
     *
     * @throws MalformedId saying what was expected
     */
    public static Principal parse(String text) {
        Matcher service = SERVICE.matcher(text);
        if (service.matches()) {
            return new Principal.Service(new AccountId(service.group(1)), service.group(2));
        }
        int end = text.indexOf(':', RAM.length());
        if (!text.startsWith(RAM) || end < 0) {
            throw new MalformedId("principal", text, EXPECTED);
        }
        return identity(text, new AccountId(text.substring(RAM.length(), end)), text.substring(end + 1));
    }

    /**
     * Parse, and say the numeric id of a user, which stands in no ARN; without it no policy can mean the user by that id.
     *
     * @param userId null where it is unknown, as it is for all who are no user
     * @throws MalformedId saying what was expected
     */
    public static Principal parse(String text, @Nullable String userId) {
        Principal parsed = parse(text);
        return userId == null
                ? parsed
                : parsed.fold(new Principal.Cases<>(
                        root -> root,
                        user -> new Principal.User(user.account(), user.name(), userId),
                        session -> session,
                        service -> service,
                        federated -> federated));
    }

    private static Principal identity(String text, AccountId account, String name) {
        if (name.equals("root")) {
            return new Principal.Root(account);
        }
        if (name.startsWith(USER) && name.length() > USER.length()) {
            return new Principal.User(account, name.substring(USER.length()), null);
        }
        if (PROVIDER.matcher(name).matches()) {
            return new Principal.Federated(account, text);
        }
        String[] parts = name.split("/", -1);
        if (name.startsWith(ROLE) && parts.length == 2 && !parts[1].isEmpty()) {
            throw new MalformedId("principal", text, "one of the role's sessions, " + text + "/SESSION");
        }
        if (!name.startsWith(ROLE) || parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new MalformedId("principal", text, EXPECTED);
        }
        return new Principal.RoleSession(account, parts[1], parts[2]);
    }
}
