package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who asks; {@code name} is the user, the role (without session), the service or the provider's ARN, empty for root; {@code id} is a
 * user's, empty where nobody said it.
 */
record NaiveCaller(Kind kind, String account, String name, String id) {
    enum Kind {
        ROOT,
        USER,
        ROLE_SESSION,
        SERVICE,
        FEDERATED
    }

    private NaiveCaller(Kind kind, String account, String name) {
        this(kind, account, name, "");
    }

    static NaiveCaller of(JsonNode principal) {
        if (principal.has("user")) {
            return new NaiveCaller(
                    Kind.USER,
                    principal.path("account").asText(),
                    principal.path("user").asText(),
                    principal.path("id").asText());
        }
        if (principal.has("service")) {
            return new NaiveCaller(
                    Kind.SERVICE,
                    principal.path("account").asText(),
                    principal.path("service").asText());
        }
        if (principal.has("federated")) {
            String provider = principal.path("federated").asText();
            return new NaiveCaller(Kind.FEDERATED, NaiveArn.of(provider).account(), provider);
        }
        NaiveArn arn = NaiveArn.of(principal.asText());
        String[] path = arn.relative().split("/", -1);
        if (arn.relative().equals("root")) {
            return new NaiveCaller(Kind.ROOT, arn.account(), "");
        }
        if (path.length == 2 && path[0].equals("user")) {
            return new NaiveCaller(Kind.USER, arn.account(), path[1]);
        }
        if (path.length == 3 && path[0].equals("role")) {
            return new NaiveCaller(Kind.ROLE_SESSION, arn.account(), path[1]);
        }
        throw new IllegalArgumentException("not a principal: " + principal);
    }

    boolean isRoot() {
        return kind == Kind.ROOT;
    }

    /** Decided by the trust policy alone ("Policy evaluation process of assuming a RAM role"). */
    boolean hasNoIdentityPolicies() {
        return kind == Kind.SERVICE || kind == Kind.FEDERATED;
    }

    /** The {@code Principal} of a trust policy; nothing but the documented forms matches ("CreateRole", 2021). */
    boolean isTrustedBy(JsonNode principal) {
        if (!principal.isObject()) {
            return false;
        }
        return NaiveJson.texts(principal.path("RAM")).stream().anyMatch(this::isRamPrincipal)
                || NaiveJson.texts(principal.path("Service")).stream().anyMatch(this::isService)
                || NaiveJson.texts(principal.path("Federated")).stream().anyMatch(this::isProvider);
    }

    private boolean isRamPrincipal(String entry) {
        return switch (kind) {
            // Delegates to every user and role of the account, not to its root.
            case USER ->
                entry.equals("acs:ram::" + account + ":root") || entry.equals("acs:ram::" + account + ":user/" + name);
            case ROLE_SESSION ->
                entry.equals("acs:ram::" + account + ":root") || isRole(entry, "acs:ram::" + account + ":role/");
            case ROOT, SERVICE, FEDERATED -> false;
        };
    }

    private boolean isRole(String entry, String start) {
        return entry.startsWith(start) && entry.substring(start.length()).equalsIgnoreCase(name);
    }

    private boolean isService(String entry) {
        return kind == Kind.SERVICE && (entry.equals(name) || entry.equals(account + "@" + name));
    }

    private boolean isProvider(String entry) {
        return kind == Kind.FEDERATED && entry.equals(name);
    }

    /** The {@code Principal} of an OSS bucket policy or an SLS project policy: a list of UIDs, or {@code *}. */
    boolean isListed(JsonNode principal) {
        if (!principal.isArray()) {
            return false;
        }
        // ASSUMED: the UID of an account stands for everybody in it.
        return NaiveJson.texts(principal).stream()
                .anyMatch(entry -> entry.equals("*") || entry.equals(account) || (!id.isEmpty() && entry.equals(id)));
    }
}
