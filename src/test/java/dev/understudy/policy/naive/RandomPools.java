package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The small worlds that random cases are made of. */
final class RandomPools {
    static final List<String> ACTIONS = List.of(
            "log:GetLogStoreLogs",
            "log:GetLogStore",
            "log:PostLogStoreLogs",
            "log:ListLogStores",
            "oss:GetObject",
            "oss:PutObject",
            "ram:PassRole",
            "ram:GetRole",
            "sts:AssumeRole",
            "sts:AssumeRole",
            "sts:SetSourceIdentity");

    static final List<String> ACTION_PATTERNS = List.of(
            "*", "*:*", "log:*", "LOG:LIST*", "*:Get*", "oss:?etObject", "ram:*Role", "sts:*", "log:Get", "l*s");

    static final List<String> RESOURCE_PATTERNS = List.of(
            "*",
            "acs:*",
            "acs:log:*:*:project/*",
            "acs:log:*:" + RandomCases.A + ":*",
            "acs:log:*:*:project/p/logstore/*",
            "acs:log:*:*:project/?/logstore/l",
            "acs:oss:*:*:b/*",
            "acs:oss:*:*:*.jpg",
            "acs:ram:*:*:role/*",
            "acs:ram::*",
            "acs:ram:*:" + RandomCases.A + ":role/DEV*",
            "acs:log::" + RandomCases.A + ":project/",
            "acs:?am:*",
            "*:*:*",
            "acs:log:*project/p*/*l",
            "acs:oss:*:*:?*/*/*",
            "acs:ram:*DEV-1",
            "acs:ram:*:*:ro*/Partner",
            "${acs:ResourceName}");

    private static final List<String> LOG = List.of(
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/p/logstore/l",
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/p/logstore/l/consumergroup/g",
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/p/logstore/l1",
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/p/logstore/L",
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/p-1/logstore/l",
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/p",
            "acs:log:cn-hangzhou:" + RandomCases.A + ":project/*");
    private static final List<String> OSS = List.of(
            "acs:oss:cn-hangzhou:" + RandomCases.A + ":b/2015/01/a.jpg",
            "acs:oss:*:" + RandomCases.A + ":b/x",
            "acs:oss:*:" + RandomCases.A + ":b/X:1",
            "acs:oss:*:" + RandomCases.A + ":b1",
            "acs:oss:*:" + RandomCases.A + ":b");
    private static final List<String> ROLES = List.of(
            "acs:ram::" + RandomCases.A + ":role/partner",
            "acs:ram::" + RandomCases.A + ":role/Dev",
            "acs:ram::" + RandomCases.A + ":role/dev-1",
            "acs:ram::" + RandomCases.A + ":role/*");

    private static final List<String> TRUST_ACTIONS = List.of(
            "sts:AssumeRole",
            "sts:AssumeRole",
            "sts:AssumeRole",
            "sts:AssumeRole",
            "STS:assumerole",
            "sts:SetSourceIdentity");

    private RandomPools() {}

    static List<String> resourcesOf(String action) {
        return action.startsWith("log:") ? LOG : action.startsWith("oss:") ? OSS : ROLES;
    }

    static JsonNode trustActions(RandomTexts texts) {
        return texts.chance(85)
                ? JsonNodeFactory.instance.textNode(texts.one(TRUST_ACTIONS))
                : texts.list(List.of("sts:AssumeRole", "sts:SetSourceIdentity"));
    }

    /** The principal of a trust policy that lets this caller in, by its account or by name. */
    static JsonNode trusting(JsonNode caller, RandomTexts texts) {
        ObjectNode principal = JsonNodeFactory.instance.objectNode();
        if (caller.has("service")) {
            String name = caller.path("service").asText();
            return principal.set(
                    "Service", texts.list(List.of(name, caller.path("account").asText() + "@" + name)));
        }
        if (caller.has("federated")) {
            return principal.set("Federated", caller.path("federated"));
        }
        String arn = caller.asText();
        String account = arn.substring(0, arn.lastIndexOf(':') + 1);
        String name = arn.contains(":role/") ? arn.substring(0, arn.lastIndexOf('/')) : arn;
        return principal.set("RAM", texts.scalarOrList(List.of(texts.chance(60) ? account + "root" : name)));
    }

    /** A principal of a trust policy; documented forms, and a few that never match. */
    static JsonNode trusted(RandomTexts texts) {
        String account = texts.chance(75) ? RandomCases.A : texts.one(List.of(RandomCases.B, RandomCases.C));
        String arn = "acs:ram::" + account + ":";
        List<String> ram = List.of(
                arn + "root",
                arn + "root",
                arn + "root",
                arn + "user/alice",
                arn + "user/Bob",
                arn + "role/dev",
                arn + "role/READER",
                arn + "role/dev/s1",
                arn + "role/de*",
                arn + "*",
                account,
                "*");
        List<String> services =
                List.of("log.aliyuncs.com", "ecs.aliyuncs.com", account + "@log.aliyuncs.com", "*", account);
        List<String> providers =
                List.of(arn + "saml-provider/corp", arn + "saml-provider/other", arn + "oidc-provider/corp");
        ObjectNode principal = JsonNodeFactory.instance.objectNode();
        if (texts.chance(75)) {
            principal.set("RAM", texts.chance(80) ? texts.list(ram) : texts.scalarOrList(List.of(texts.one(ram))));
        }
        if (texts.chance(25)) {
            principal.set("Service", texts.list(services));
        }
        if (principal.isEmpty() || texts.chance(10)) {
            principal.set("Federated", texts.list(providers));
        }
        return principal;
    }
}
