package dev.understudy.ram;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.time.Instant;
import java.util.List;

/** The texts of the system policies (RAM help, "System policies reference", unless said otherwise). */
final class KnownSystemPolicies {
    private static final String REFERENCE = "RAM help \"System policies reference\", page ";
    // Old system policies carry dates of 2015; ASSUMED for those whose date is nowhere printed.
    private static final String EARLY = "2015-04-28";

    private KnownSystemPolicies() {}

    static List<SystemPolicy> all() {
        return List.of(
                administratorAccess(),
                powerUserAccess(),
                stsAssumeRole(),
                ramFullAccess(),
                ramReadOnlyAccess(),
                logFullAccess(),
                logReadOnlyAccess(),
                fcFullAccess());
    }

    private static SystemPolicy administratorAccess() {
        return inferred(
                "AdministratorAccess",
                "Provides full access to Alibaba Cloud services and resources.",
                "RAM help \"Policy overview\": all resources",
                allow("\"*\""));
    }

    private static SystemPolicy stsAssumeRole() {
        return documented(
                "AliyunSTSAssumeRoleAccess", "Provides access to the AssumeRole API of STS.", 1, "2017-04-27", """
                {"Version":"1","Statement":[{"Action":"sts:AssumeRole","Resource":"*","Effect":"Allow"}]}""");
    }

    private static SystemPolicy ramFullAccess() {
        return inferred(
                "AliyunRAMFullAccess",
                "Provides full access to RAM via Management Console.",
                "its page was not found; the newest may also hold ims:* and access analyzer actions",
                allow("\"ram:*\""));
    }

    private static SystemPolicy ramReadOnlyAccess() {
        return documented(
                "AliyunRAMReadOnlyAccess",
                "Provides read-only access to RAM via Management Console.",
                3,
                "2025-12-03",
                """
                {
                  "Version": "1",
                  "Statement": [
                    {"Effect": "Allow", "Action": ["ram:Get*", "ram:List*", "ram:GenerateCredentialReport"], "Resource": "*"},
                    {"Effect": "Allow", "Action": ["accessanalyzer:Get*", "accessanalyzer:List*"], "Resource": "*"}
                  ]
                }""");
    }

    private static SystemPolicy logFullAccess() {
        return documented(
                "AliyunLogFullAccess",
                "Provides full access to Log Service via Management Console.",
                4,
                "2026-01-09",
                """
                {
                  "Version": "1",
                  "Statement": [
                    {"Effect": "Allow", "Action": "log:*", "Resource": "*"},
                    {
                      "Effect": "Allow",
                      "Action": "ram:CreateServiceLinkedRole",
                      "Resource": "*",
                      "Condition": {
                        "StringEquals": {
                          "ram:ServiceName": [
                            "audit.log.aliyuncs.com",
                            "alert.log.aliyuncs.com",
                            "middlewarelens.log.aliyuncs.com",
                            "storagelens.log.aliyuncs.com",
                            "ai-lens.log.aliyuncs.com",
                            "securitylens.log.aliyuncs.com"
                          ]
                        }
                      }
                    },
                    {
                      "Effect": "Allow",
                      "Action": ["cms:CreateChat", "cms:CreateThread"],
                      "Resource": "acs:cms:*:*:digitalemployee/apsara-*"
                    }
                  ]
                }""");
    }

    private static SystemPolicy logReadOnlyAccess() {
        // Log Service help, "Overview of authorization" (2021); its version is not printed.
        return inferred(
                "AliyunLogReadOnlyAccess",
                "Provides read-only access to Log Service via Management Console.",
                "Log Service help \"Overview\" (2021); newer versions may hold more",
                allow("[\"log:Get*\", \"log:List*\"]"));
    }

    private static SystemPolicy fcFullAccess() {
        return documented("AliyunFCFullAccess", "Provides full access to Function Compute.", 2, "2021-05-07", """
                {
                  "Version": "1",
                  "Statement": [
                    {"Effect": "Allow", "Action": "fc:*", "Resource": "*"},
                    {
                      "Effect": "Allow",
                      "Action": "ram:PassRole",
                      "Resource": "*",
                      "Condition": {"StringEquals": {"acs:Service": "fc.aliyuncs.com"}}
                    }
                  ]
                }""");
    }

    // Version 2 of 2025-09-17 has a third statement, for resource groups, that is printed only in part: left out.
    private static SystemPolicy powerUserAccess() {
        return documented(
                "PowerUserAccess",
                "Provides full access to Alibaba Cloud services and resources, but not to RAM.",
                2,
                "2025-09-17",
                """
                {
                  "Version": "1",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "NotAction": [
                        "ram:*",
                        "ims:*",
                        "resourcemanager:*",
                        "resourcesharing:*",
                        "cloudsso:*",
                        "bss:ModifyAccount",
                        "bss:ModifyBillingAccount",
                        "bss:ModifyPaymentRelationship",
                        "bssapi:ModifyAccountRelation"
                      ],
                      "Resource": "*"
                    },
                    {
                      "Effect": "Allow",
                      "Action": [
                        "ram:ListUserBasicInfos",
                        "ram:ListRoles",
                        "ram:CreateServiceLinkedRole",
                        "ram:DeleteServiceLinkedRole",
                        "ram:GetServiceLinkedRoleDeletionStatus",
                        "ram:CheckServiceLinkedRoleExistence",
                        "resourcemanager:GetAccount",
                        "resourcemanager:GetFolder",
                        "resourcemanager:GetResourceDirectory",
                        "resourcemanager:ListAccounts",
                        "resourcemanager:ListFoldersForParent",
                        "resourcemanager:ListAccountsForParent"
                      ],
                      "Resource": "*"
                    }
                  ]
                }""");
    }

    private static String allow(String actions) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Action\":" + actions
                + ",\"Resource\":\"*\",\"Effect\":\"Allow\"}]}";
    }

    private static SystemPolicy documented(String name, String description, int version, String day, String text) {
        return policy(name, description, version, day, text, Provenance.DOCUMENTED, REFERENCE + name);
    }

    private static SystemPolicy inferred(String name, String description, String source, String text) {
        return policy(name, description, 1, EARLY, text, Provenance.INFERRED, source);
    }

    private static SystemPolicy policy(
            String name,
            String description,
            int version,
            String day,
            String text,
            Provenance provenance,
            String source) {
        Instant date = Instant.parse(day + "T00:00:00Z");
        PolicyVersion only = new PolicyVersion(version, text, PolicyParser.parse(text, PolicyUse.IDENTITY), date);
        return new SystemPolicy(name, description, only, provenance, source);
    }
}
