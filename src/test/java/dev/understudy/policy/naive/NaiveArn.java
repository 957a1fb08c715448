package dev.understudy.policy.naive;

import java.util.List;

/** {@code acs:SERVICE:REGION:ACCOUNT:RELATIVE}; a text that is none has empty parts ("Policy elements", 2021). */
record NaiveArn(String service, String account, String relative, int relativeStart) {
    static NaiveArn of(String text) {
        List<String> parts = List.of(text.split(":", 5));
        if (parts.size() < 5 || !parts.get(0).equals("acs")) {
            return new NaiveArn("", "", "", -1);
        }
        String relative = parts.get(4);
        return new NaiveArn(parts.get(1), parts.get(3), relative, text.length() - relative.length());
    }

    boolean isRole() {
        return service.equals("ram") && relative.startsWith("role/");
    }

    /** An account part that is {@code *}, empty or {@code system} is no other account. */
    boolean belongsToOtherThan(String ownAccount) {
        return !account.isEmpty() && !account.equals("*") && !account.equals("system") && !account.equals(ownAccount);
    }

    /** Resources are case-sensitive, but role ARNs compare ignoring case from {@code role/} on (observed in returned ARNs). */
    static boolean matches(String pattern, String resource) {
        NaiveArn asked = of(resource);
        return NaiveGlob.matches(pattern, resource, position -> asked.isRole() && position >= asked.relativeStart());
    }
}
