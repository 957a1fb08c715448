package dev.understudy.policy.naive;

import java.util.List;

/** {@code acs:SERVICE:REGION:ACCOUNT:RELATIVE}; a text that is none has empty parts ("Policy elements", 2021). */
record NaiveArn(String text, String service, String account, String relative) {
    static NaiveArn of(String text) {
        List<String> parts = List.of(text.split(":", 5));
        if (parts.size() < 5 || !parts.get(0).equals("acs")) {
            return new NaiveArn(text, "", "", "");
        }
        return new NaiveArn(text, parts.get(1), parts.get(3), parts.get(4));
    }

    boolean isRole() {
        return service.equals("ram") && relative.startsWith("role/");
    }

    /** An account part that is {@code *}, empty or {@code system} is no other account. */
    boolean belongsToOtherThan(String ownAccount) {
        return !account.isEmpty() && !account.equals("*") && !account.equals("system") && !account.equals(ownAccount);
    }

    /** Resources are case-sensitive, but role ARNs compare ignoring case from {@code role/} on (observed in returned ARNs). */
    boolean matches(String pattern) {
        int roleStart = isRole() ? text.length() - relative.length() : Integer.MAX_VALUE;
        return NaiveGlob.matches(pattern, text, position -> position >= roleStart);
    }
}
