package dev.understudy.sts;

import dev.understudy.policy.AccountId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A role to be assumed: {@code acs:ram::<uid>:role/<name>} (STS API "AssumeRole"). */
public record RoleArn(AccountId account, String roleName) {
    private static final Pattern FORM = Pattern.compile("acs:ram::([0-9]{1,20}):role/([a-zA-Z0-9.@_-]{1,64})");

    /** Parse; refuses what is no role's ARN. */
    public static RoleArn parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw StsErrors.wronglyFormed("RoleArn");
        }
        return new RoleArn(new AccountId(matcher.group(1)), matcher.group(2));
    }
}
