package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.IdSource;
import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Decision;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.Principal;
import dev.understudy.ram.Attachments.Target;
import dev.understudy.ram.EntityKind;
import dev.understudy.ram.PolicyRef;
import dev.understudy.ram.Ram;
import dev.understudy.sls.LogService;
import dev.understudy.world.SystemPolicyFiles;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldSeeder;
import dev.understudy.world.WorldTemplate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessControlTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final AccountId A = new AccountId("1000000000000001");
    private static final AccountId B = new AccountId("2000000000000002");
    private static final String SERVICE_LINKED = """
            version: 1
            controlPolicies: [{root: {attach: [], members: {A: {}}}}]
            accounts:
              A:
                id: "1000000000000001"
                roles:
                  AliyunServiceRoleForSlsAudit:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                      "Principal":{"Service":["audit.log.aliyuncs.com"]}}]}'
                    attach: ["system:AliyunLogFullAccess"]
                  AliyunServiceRoleForAnybody:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                      "Principal":{"Service":["audit.log.aliyuncs.com"],"RAM":["acs:ram::{A}:root"]}}]}'
                    attach: ["system:AliyunLogFullAccess"]
                  Auditor:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                      "Principal":{"Service":["audit.log.aliyuncs.com"]}}]}'
                    attach: ["system:AliyunLogFullAccess"]
            """;

    private final Ram ram = new Ram(new IdSource(1), SystemPolicyFiles.shipped());
    private final LogService logs = new LogService();
    private final Directory directory = new Directory();
    private final WorldSeeder seeder = new WorldSeeder(ram, logs, directory);
    private final AccessControl access = new AccessControl(ram.inForce(), logs, directory);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    // Resource Directory, "Control policy overview"; for AssumeRole also "Languages of access control policies".
    @ParameterizedTest
    @CsvSource(
            value = {
                "1:user/ann,log:GetLogStore,log:cn-hangzhou:1:project/app-logs/logstore/access,Allow,-,FullAliyunAccess AdministratorAccess",
                "1:user/ann,log:DeleteLogStore,log:cn-hangzhou:1:project/app-logs/logstore/access,ExplicitDeny,ControlPolicy,no-deleting",
                "1:user/ann,ram:ListUsers,ram::1:user/*,Allow,-,FullAliyunAccess AdministratorAccess",
                "1:root,log:DeleteLogStore,log:cn-hangzhou:1:project/app-logs/logstore/access,Allow,-,''",
                "1:role/LogPartner/s,log:CreateConsumerGroup,log:cn-hangzhou:1:project/app-logs/logstore/access/consumergroup/g,ExplicitDeny,ControlPolicy,no-deleting",
                "3:user/carl,log:GetLogStore,log:cn-hangzhou:3:project/closed-logs/logstore/access,Allow,-,FullAliyunAccess logs-but-no-roles AdministratorAccess",
                "3:user/carl,ram:ListUsers,ram::3:user/*,ImplicitDeny,ControlPolicy,''",
                "3:user/carl,ram:DecodeDiagnosticMessage,*,ImplicitDeny,ControlPolicy,''",
                "3:root,ram:ListUsers,ram::3:user/*,Allow,-,''",
                "2:user/b1,sts:AssumeRole,ram::1:role/LogPartner,Allow,-,FullAliyunAccess AliyunSTSAssumeRoleAccess trust",
                "2:user/b1,sts:AssumeRole,ram::3:role/LogPartner,ImplicitDeny,ControlPolicy,''",
                "4:user/chief,log:DeleteLogStore,log:cn-hangzhou:4:project/chief-logs/logstore/access,Allow,-,AdministratorAccess",
            })
    void controlPoliciesOfTheResourcesAccountLimit(
            String principal, String action, String resource, String decision, String policyType, String by) {
        seed("company");
        assertThat(line(decide(principal(principal), action, written(resource))))
                .isEqualTo(decision + " " + policyType + " " + by);
    }

    @Test
    void twoResourcesAreLimitedByTheAccountTheyBelongTo() {
        seed("company");
        Decision decision = access.decide(
                principal("3:user/carl"),
                null,
                "ram:AttachPolicyToUser",
                List.of("acs:ram::3000000000000003:user/carl", "acs:ram::system:policy/ReadOnlyAccess"),
                facts());
        assertThat(line(decision)).isEqualTo("ImplicitDeny ControlPolicy ");
    }

    @Test
    void onlyServiceLinkedRolesAreExempt() {
        seeder.seed(WorldReader.read("w", SERVICE_LINKED), clock);
        String resource = "log:cn-hangzhou:1:project/*";
        assertThat(line(decide(
                        principal("1:role/aliyunserviceroleforslsaudit/s"), "log:ListProject", written(resource))))
                .isEqualTo("Allow - AliyunLogFullAccess");
        assertThat(line(decide(
                        principal("1:role/AliyunServiceRoleForAnybody/s"), "log:ListProject", written(resource))))
                .isEqualTo("ImplicitDeny ControlPolicy ");
        assertThat(line(decide(principal("1:role/Auditor/s"), "log:ListProject", written(resource))))
                .isEqualTo("ImplicitDeny ControlPolicy ");
    }

    // RAM help, "Policy evaluation process": account scope first, then the group of the resource.
    @ParameterizedTest
    @CsvSource(
            value = {
                "tom,log:PostLogStoreLogs,project/shop-logs/logstore/access,Allow,-,write-anywhere",
                "tom,log:PostLogStoreLogs,project/bank-logs/logstore/access,ExplicitDeny,ResourceGroupLevelIdentityBasedPolicy,no-writing",
                "tom,log:PostLogStoreLogs,project/stray-logs/logstore/access,ImplicitDeny,AccountLevelIdentityBasedPolicy,''",
                "tom,log:PostLogStoreLogs,project/none/logstore/access,ImplicitDeny,AccountLevelIdentityBasedPolicy,''",
                "uma,log:GetProject,project/shop-logs,Allow,-,AliyunLogReadOnlyAccess",
                "uma,log:ListProject,project/*,ImplicitDeny,AccountLevelIdentityBasedPolicy,''",
                "vic,log:PostLogStoreLogs,project/shop-logs/logstore/access,Allow,-,write-anywhere",
                "vic,log:GetProject,project/shop-logs,ImplicitDeny,AccountLevelIdentityBasedPolicy,''",
            })
    void whatIsAttachedInAResourceGroupHoldsThereOnly(
            String user, String action, String relative, String decision, String policyType, String by) {
        seed("teams");
        assertThat(line(decide(
                        new Principal.User(A, user, null), action, "acs:log:cn-hangzhou:1000000000000001:" + relative)))
                .isEqualTo(decision + " " + policyType + " " + by);
    }

    @Test
    void severalResourcesHaveToBeInTheSameGroup() {
        seed("teams");
        String project = "acs:log:cn-hangzhou:1000000000000001:project/";
        Principal tom = new Principal.User(A, "tom", null);
        assertThat(line(access.decide(
                        tom,
                        null,
                        "log:PostLogStoreLogs",
                        List.of(project + "shop-logs/logstore/access", project + "stray-logs/logstore/access"),
                        facts())))
                .isEqualTo("ImplicitDeny AccountLevelIdentityBasedPolicy ");
        assertThat(line(access.decide(
                        tom,
                        null,
                        "log:PostLogStoreLogs",
                        List.of(project + "shop-logs/logstore/access", project + "shop-logs"),
                        facts())))
                .isEqualTo("Allow - write-anywhere");
    }

    @Test
    void aPolicyAttachedOverTheApiInAGroupComesIntoForce() {
        seed("teams");
        Principal vic = new Principal.User(A, "vic", null);
        String project = "acs:log:cn-hangzhou:1000000000000001:project/bank-logs";
        PolicyRef reading = PolicyRef.system("AliyunLogReadOnlyAccess");
        assertThat(line(decide(vic, "log:GetProject", project)))
                .isEqualTo("ImplicitDeny AccountLevelIdentityBasedPolicy ");
        ram.attachments().attach(A, new Target(EntityKind.USER, "vic"), reading, "rg-other", NOW);
        assertThat(line(decide(vic, "log:GetProject", project)))
                .isEqualTo("ImplicitDeny AccountLevelIdentityBasedPolicy ");
        ram.attachments().attach(A, new Target(EntityKind.USER, "vic"), reading, "rg-bank", NOW);
        assertThat(line(decide(vic, "log:GetProject", project))).isEqualTo("Allow - AliyunLogReadOnlyAccess");
    }

    @Test
    void aSystemPolicyOfTheWorldStandsInForTheKnownOne() {
        seeder.seed(WorldReader.read("w", """
                        version: 1
                        systemPolicies:
                          AliyunLogReadOnlyAccess:
                            document:
                              Version: "1"
                              Statement: [{Effect: Allow, Action: "log:ListProject", Resource: "*"}]
                        accounts:
                          A: {id: "1000000000000001", users: {u: {attach: ["system:AliyunLogReadOnlyAccess"]}}}
                        """), clock);
        seeder.seed(WorldReader.read("v", """
                        version: 1
                        accounts:
                          B: {id: "2000000000000002", users: {u: {attach: ["system:AliyunLogReadOnlyAccess"]}}}
                        """), clock);
        assertThat(line(decide(
                        new Principal.User(A, "u", null), "log:GetProject", "acs:log:r:1000000000000001:project/p")))
                .isEqualTo("ImplicitDeny AccountLevelIdentityBasedPolicy ");
        assertThat(line(decide(
                        new Principal.User(B, "u", null), "log:GetProject", "acs:log:r:2000000000000002:project/p")))
                .isEqualTo("Allow - AliyunLogReadOnlyAccess");
    }

    @Test
    void anAccountThatIsResetIsLimitedAsBefore() {
        seed("company");
        WorldFile whole = WorldReader.read(Path.of("scenarios", "company.yaml"));
        WorldFile part = WorldReader.read("w", whole.toJson())
                .only(account -> account.name().equals("A"));
        seeder.remove(part);
        seeder.seed(part, clock);
        String logstore = written("log:cn-hangzhou:1:project/app-logs/logstore/access");
        assertThat(line(decide(principal("1:user/ann"), "log:DeleteLogStore", logstore)))
                .isEqualTo("ExplicitDeny ControlPolicy no-deleting");
        assertThat(directory.of(account("3")).control()).hasSize(3);
    }

    @Test
    void aTemplateTakesItsLimitsAlong() {
        WorldFile filled = WorldTemplate.fill(WorldReader.read(Path.of("scenarios", "company.yaml")), "one");
        seeder.seed(filled, clock);
        AccountId closed = filled.account("C").orElseThrow().id();
        assertThat(closed).isNotEqualTo(account("3"));
        assertThat(line(decide(
                        new Principal.User(closed, "carl", null), "ram:ListUsers", "acs:ram::" + closed + ":user/*")))
                .isEqualTo("ImplicitDeny ControlPolicy ");
    }

    @Test
    void whatIsTakenOutOfTheServerLimitsNobodyAnyMore() {
        seed("company");
        seeder.remove(WorldReader.read(Path.of("scenarios", "company.yaml")));
        assertThat(directory.of(A).control()).isEmpty();
    }

    private void seed(String world) {
        seeder.seed(WorldReader.read(Path.of("scenarios", world + ".yaml")), clock);
    }

    private Decision decide(Principal principal, String action, String resource) {
        return access.decide(principal, null, action, List.of(resource), facts());
    }

    private static Facts facts() {
        return new Facts(NOW, "192.0.2.1", false, Map.of());
    }

    /** Accounts are written with one digit here, which stands at both ends of their ids. */
    private static AccountId account(String digit) {
        return new AccountId(digit + "00000000000000" + digit);
    }

    private static Principal principal(String text) {
        AccountId account = account(text.substring(0, 1));
        String[] parts = text.substring(2).split("/", -1);
        return switch (parts[0]) {
            case "user" -> new Principal.User(account, parts[1], null);
            case "role" -> new Principal.RoleSession(account, parts[1], parts[2]);
            default -> new Principal.Root(account);
        };
    }

    private static String written(String resource) {
        if (resource.equals("*")) {
            return resource;
        }
        String[] parts = resource.split(":", 4);
        return "acs:" + parts[0] + ":" + parts[1] + ":" + account(parts[2]) + ":" + parts[3];
    }

    private static String line(Decision decision) {
        return decision.verdict().text() + " "
                + decision.policyType().map(PolicyType::text).orElse("-") + " "
                + decision.by().stream().map(by -> by.policy()).distinct().collect(Collectors.joining(" "));
    }
}
