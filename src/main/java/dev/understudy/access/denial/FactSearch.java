package dev.understudy.access.denial;

import dev.understudy.access.denial.Fact.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the facts of denials in any text, by the words around them.
 *
 * <p>Own code, no parser of JSON or XML: a paste is often neither whole nor one of them (a log line, a printed map, JSON inside a
 * string inside JSON), and what is not parsed cannot nest, expand or refer to anything. Each pattern has bounded repetition only,
 * so that the time is proportional to the length of the text.
 */
final class FactSearch {
    // After the first denial nothing counts; so many belong to more than one.
    private static final int MOST = 200;

    // Log Service (aliyun-log-java-producer, FAQ; aliyun-log-go-sdk issue 38)
    private static final Pattern LOG =
            Pattern.compile("denied by sts or ram,\\s{0,9}action:\\s{0,9}([^,\\s\"'\\\\<>]{1,256}),"
                    + "\\s{0,9}resource:\\s{0,9}([^\\s\"'\\\\<>]{1,4096})");

    // Function Compute, of a denial by RAM that it passes on
    private static final Pattern PASSED_ON = Pattern.compile(
            "Resource:\\s{0,9}(acs:[^\\s\"'\\\\<>]{1,4096})\\s{1,9}Action:\\s{0,9}([^,\\s\"'\\\\<>]{1,256})");

    // OSS, "STS common errors and troubleshooting"; HashiCorp Vault issue 6226
    private static final Pattern ASSUME_ROLE =
            Pattern.compile("No permission perform (sts:AssumeRole) on this Role|(Roles may not be assumed by root)");

    // RAM API "DecodeDiagnosticMessage"; lower camel in Log Service (Java SDK, LogException)
    private static final Pattern FIELD =
            Pattern.compile("\\b[Aa]uth(Action|Resource|PrincipalType|PrincipalDisplayName|PrincipalOwnerId)"
                    + "[\"'\\\\]{0,8}\\s{0,9}[:=>]\\s{0,9}[\"'\\\\]{0,8}([^\"'<>\\\\,;{}\\s\\]]{1,4096})");
    private static final Pattern POLICY_TYPE = Pattern.compile("\\b(?:[Nn]oPermission)?[Pp]olicyType"
            + "[\"'\\\\]{0,8}\\s{0,9}[:=>]\\s{0,9}[\"'\\\\]{0,8}([A-Za-z]{1,64})");
    private static final Pattern MESSAGE = Pattern.compile("AQEAAAAA[A-Za-z0-9+/]{1,32768}={0,2}");

    private static final Map<String, Kind> FIELDS = Map.of(
            "Action",
            Kind.ACTION,
            "Resource",
            Kind.RESOURCE,
            "PrincipalType",
            Kind.PRINCIPAL_TYPE,
            "PrincipalDisplayName",
            Kind.DISPLAY_NAME,
            "PrincipalOwnerId",
            Kind.OWNER);

    private final String text;
    private final List<Fact> facts = new ArrayList<>();

    FactSearch(String text) {
        this.text = text;
    }

    /** In the order of the text. */
    List<Fact> facts() {
        each(LOG, "denied by sts or ram", found -> {
            add(found.start(), Kind.ACTION, found.group(1), LOG);
            add(found.start(), Kind.RESOURCE, trimmed(found.group(2)), LOG);
        });
        each(PASSED_ON, "Resource:", found -> {
            add(found.start(), Kind.ACTION, trimmed(found.group(2)), PASSED_ON);
            add(found.start(), Kind.RESOURCE, found.group(1), PASSED_ON);
        });
        each(ASSUME_ROLE, "ole", found -> {
            add(found.start(), Kind.ACTION, "sts:AssumeRole", ASSUME_ROLE);
            if (found.group(2) != null) {
                add(found.start(), Kind.PRINCIPAL_TYPE, "RootUser", ASSUME_ROLE);
            }
        });
        each(
                FIELD,
                "uth",
                found -> add(found.start(), FIELDS.getOrDefault(found.group(1), Kind.ACTION), found.group(2), FIELD));
        each(POLICY_TYPE, "olicyType", found -> add(found.start(), Kind.POLICY_TYPE, found.group(1), POLICY_TYPE));
        each(
                MESSAGE,
                "AQEAAAAA",
                found -> DiagnosticMessage.decode(found.group()).ifPresent(told -> message(found.start(), told)));
        facts.sort(Comparator.comparingInt(Fact::at));
        return facts;
    }

    private void message(int at, DiagnosticMessage told) {
        add(at, Kind.PRINCIPAL, told.principal(), MESSAGE);
        add(at, Kind.ACTION, told.action(), MESSAGE);
        add(at, Kind.RESOURCE, told.resource(), MESSAGE);
        if (!told.policyType().isEmpty()) {
            add(at, Kind.POLICY_TYPE, told.policyType(), MESSAGE);
        }
    }

    private interface Found {
        void in(Matcher matcher);
    }

    /** {@code anchor} stands in whatever the pattern matches: looking for it is far quicker. */
    private void each(Pattern pattern, String anchor, Found found) {
        if (!text.contains(anchor)) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        for (int times = 0; times < MOST && matcher.find(); times++) {
            found.in(matcher);
        }
    }

    private void add(int at, Kind kind, String value, Pattern source) {
        // Printed by SDKs for what an answer did not have
        if (!value.isBlank() && !value.toLowerCase(Locale.ROOT).equals("null")) {
            facts.add(new Fact(at, kind, value, source));
        }
    }

    /** Without the marks of the sentence or bracket around it. */
    private static String trimmed(String value) {
        int end = value.length();
        while (end > 0 && ".,;)]}|".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
