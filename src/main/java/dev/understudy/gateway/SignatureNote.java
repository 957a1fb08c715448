package dev.understudy.gateway;

import dev.understudy.trail.DecisionRecord;
import dev.understudy.wire.http.SignatureDifference;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A difference between signatures as a record may keep it: values that could be secret are not in it. */
final class SignatureNote {
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Format",
            "Timestamp",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureVersion",
            "SignatureType",
            "accept",
            "content-md5",
            "content-type",
            "date",
            "host",
            "x-acs-accesskey-id",
            "x-acs-action",
            "x-acs-content-sha256",
            "x-acs-date",
            "x-acs-signature-nonce",
            "x-acs-version");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_.%-]+)([=:]).*", Pattern.DOTALL);
    // Methods, paths, hashes, dates and lists of header names; a token or a secret is none of them.
    private static final Pattern HARMLESS = Pattern.compile(
            "[A-Z]{3,7}|[a-z0-9;_.-]{1,400}|[0-9A-F]{32}|UNSIGNED-PAYLOAD|[0-9]{8}T[0-9]{6}Z|[A-Za-z0-9, :]{1,40} GMT|/[A-Za-z0-9/_.%-]{0,200}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 300;

    private SignatureNote() {}

    static DecisionRecord.SignatureDifference of(SignatureDifference found, @Nullable String token) {
        return new DecisionRecord.SignatureDifference(
                line(found.part(), token),
                line(found.explanation(), token),
                lines(found.server(), token),
                lines(found.client(), token));
    }

    private static List<String> lines(List<String> all, @Nullable String token) {
        return all.stream().map(text -> line(shown(text), token)).toList();
    }

    private static String shown(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return isHarmless(named.group(1)) ? text : named.group(1) + named.group(2) + "(not shown)";
        }
        return HARMLESS.matcher(text).matches() ? text : "(not shown)";
    }

    private static boolean isHarmless(String name) {
        return COMMON.contains(name) || RecordedNames.isRecorded(name) || name.startsWith("x-log-");
    }

    private static String line(String text, @Nullable String token) {
        String line = CONTROL.matcher(token == null ? text : text.replace(token, "(not shown)"))
                .replaceAll("?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
