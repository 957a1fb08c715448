package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Random contexts, and conditions that ask for keys which may be there. */
final class RandomConditions {
    private static final List<String> STRING = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringNotLike");
    private static final List<String> NUMBER = List.of(
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals");
    private static final List<String> DATE = List.of(
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals");
    private static final List<String> BOOL = List.of("Bool");
    private static final List<String> ADDRESS = List.of("IpAddress", "NotIpAddress");

    /** A key, what a request may carry for it and what a policy may ask of it. */
    private record Key(String name, List<String> operators, boolean several, List<String> given, List<String> wanted) {}

    private static final List<String> TIMES = List.of(
            "2026-01-05T08:00:00Z",
            "2026-01-05T16:00:00+08:00",
            "2026-01-04T22:30:00-09:30",
            "2026-01-05T07:59:59Z",
            "2026-01-05T08:00:01Z",
            "2026-01-05T09:00:00+08:00",
            "2026-02-05T00:00:00Z",
            "2026-01-05T22:00:00+14:00",
            "2026-01-04T20:00:00-12:00",
            "2026-01-05T13:45:00+05:45",
            "2026-01-05T08:00:00.001Z",
            "2026-01-05T08:00Z",
            "2026-01-05",
            "2026-01-05 08:00:00Z",
            "1767600000");
    private static final List<String> FLAGS = List.of("true", "false", "true", "false", "True", "1", "");
    private static final List<String> TAGS = List.of("dev", "Dev", "ops", "", "dev ", "d*");

    private static final List<Key> KEYS = List.of(
            new Key(
                    "acs:SourceIp",
                    ADDRESS,
                    false,
                    List.of(
                            "10.0.0.1",
                            "10.0.0.255",
                            "10.0.1.0",
                            "192.168.0.1",
                            "127.255.255.255",
                            "2001:db8::1",
                            "10.0.0.254",
                            "9.255.255.255",
                            "255.255.255.255",
                            "2001:DB8:0:0:0:0:0:2",
                            "::1",
                            "10.0.0",
                            ""),
                    List.of(
                            "10.0.0.1",
                            "10.0.0.0/24",
                            "10.0.0.0/23",
                            "10.0.0.0/31",
                            "10.0.0.1/32",
                            "10.0.0.1/24",
                            "0.0.0.0/0",
                            "128.0.0.0/1",
                            "192.168.0.0/16",
                            "10.0.0.254/31",
                            "10.0.0.0/33",
                            "10.0.0.0/0",
                            "10.0.0.*",
                            "2001:db8::/32",
                            "2001:db8::/127",
                            "2001:db8::1/128",
                            "2001:0db8:0000::0001",
                            "::/0",
                            "::/129")),
            new Key(
                    "acs:VpcSourceIp",
                    ADDRESS,
                    true,
                    List.of("10.0.0.1", "172.16.0.1", "10.0.0.2", "2001:db8::1"),
                    List.of("10.0.0.0/30", "10.0.0.0/31", "172.16.0.0/12", "::/0", "10.0.0.1")),
            new Key("acs:CurrentTime", DATE, false, TIMES, TIMES),
            new Key("acs:SecureTransport", BOOL, false, FLAGS, FLAGS),
            new Key("acs:MFAPresent", BOOL, false, FLAGS, FLAGS),
            new Key(
                    "acs:SourceVpc",
                    STRING,
                    false,
                    List.of("vpc-1", "vpc-2", "VPC-1", "vpc-", ""),
                    List.of("vpc-1", "vpc-*", "vpc-?", "*", "?*", "", "VPC-1", "*-*")),
            new Key("acs:ResourceTag/Team", STRING, true, TAGS, TAGS),
            new Key("acs:ResourceTag/team", STRING, false, TAGS, TAGS),
            new Key("cs:AddonNames", STRING, true, List.of("a", "b", "ab"), List.of("a", "b", "a*", "?")),
            new Key(
                    "log:TLSVersion",
                    NUMBER,
                    false,
                    List.of(
                            "1.0", "1.1", "1.2", "-1", "10", "text", "1e0", "+1.2", "-0", "0.0", ".5", "12E-1", "",
                            " 1"),
                    List.of(
                            "1", "1.1", "1.20", "1.2", "-1.0", "9", "1.2", "10e-1", "0", "0.50", "1,2", "0x1",
                            "1.2.3")),
            new Key("sts:ExternalId", STRING, false, List.of("abc", "ABC"), List.of("abc", "a*", "ABC")));

    private final RandomTexts texts;

    RandomConditions(RandomTexts texts) {
        this.texts = texts;
    }

    ObjectNode context() {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        for (Key key : KEYS) {
            if (texts.chance(50)) {
                context.set(
                        key.name,
                        key.several ? texts.list(key.given) : texts.scalarOrList(List.of(texts.one(key.given))));
            }
        }
        return context;
    }

    ObjectNode condition(JsonNode context, boolean mayBeEmpty) {
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        if (mayBeEmpty && texts.chance(5)) {
            return condition;
        }
        for (int operators = texts.chance(25) ? 2 : 1; operators > 0; operators--) {
            Key key = texts.one(KEYS);
            String operator = texts.one(key.operators);
            if (texts.chance(15)) {
                operator = texts.one(List.of("ForAnyValue:", "ForAllValues:")) + operator;
            }
            if (condition.has(operator)) {
                continue; // The same key twice, in two spellings, would be one key twice.
            }
            ObjectNode keys = condition.withObjectProperty(operator);
            keys.set(spelled(key.name), values(key, context));
            List<String> type = key.operators;
            if (texts.chance(15)) {
                Key second = texts.one(KEYS.stream()
                        .filter(other -> other.operators.equals(type))
                        .toList());
                if (!keys.has(second.name) && !second.equals(key)) {
                    keys.set(second.name, values(second, context));
                }
            }
        }
        return condition;
    }

    /** ASSUMED: key names ignore case, but for the name of a tag. */
    private String spelled(String name) {
        int end = name.lastIndexOf('/') + 1;
        String prefix = end == 0 ? name : name.substring(0, end);
        return texts.chance(8) ? prefix.toLowerCase(Locale.ROOT) + name.substring(prefix.length()) : name;
    }

    private JsonNode values(Key key, JsonNode context) {
        List<String> values = new ArrayList<>(List.of(texts.one(key.wanted)));
        JsonNode present = context.path(key.name);
        if (present.isTextual() && !present.textValue().equals("text") && texts.chance(40)) {
            values.set(0, present.textValue());
        }
        while (values.size() < 3 && texts.chance(30)) {
            values.add(texts.one(key.wanted));
        }
        return texts.scalarOrList(values.stream().distinct().toList());
    }
}
