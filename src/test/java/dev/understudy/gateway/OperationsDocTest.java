package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.Refused;
import dev.understudy.contract.ContractSummary;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcOperations;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.gateway.sls.SlsRouter;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.ram.Quotas;
import dev.understudy.world.SystemPolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of operations is what the registries say. */
class OperationsDocTest {
    private static final AccountId ACCOUNT = new AccountId("1000000000000001");

    private final Gateway gateway = gateway();

    /** With an account, whose domain IMS looks up. */
    private static Gateway gateway() {
        Cloud cloud = Cloud.create(Clock.systemUTC(), 1, SystemPolicyFiles.shipped(), (project, region) -> {});
        cloud.ram().open(ACCOUNT, Quotas.DEFAULT);
        return new Gateway(cloud);
    }

    @Test
    void theTableOfOperationsIsCurrent() throws IOException {
        String rpc = Arrays.stream(RpcService.values()).map(this::rpc).collect(Collectors.joining());
        new GeneratedDoc("operations.md").mustSay(rpc + log());
    }

    @Test
    void theReadmeSaysHowMuchIsHere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String heading :
                (rpc(RpcService.RAM) + rpc(RpcService.STS) + rpc(RpcService.IMS) + log()).split("\n", -1)) {
            if (heading.startsWith("## ")) {
                assertThat(readme).contains("| " + heading.substring(3).replace(": ", " | ") + " |");
            }
        }
    }

    private String rpc(RpcService service) {
        List<RpcOperations.Entry> entries = gateway.rpcOperations().list().stream()
                .filter(entry -> entry.service() == service)
                .toList();
        long emulated = entries.stream()
                .filter(entry -> entry.lookup().fold(operation -> true, known -> false, () -> false))
                .count();
        return "## " + service.title() + " " + service.version() + ": " + emulated + " of " + entries.size() + "\n\n"
                + "| Operation | Action | Resource | Parameters | Refused with | Tested | Source |\n|---|---|---|---|---|---|---|\n"
                + entries.stream().map(OperationsDocTest::row).collect(Collectors.joining())
                + "\n";
    }

    private static String row(RpcOperations.Entry entry) {
        Optional<RpcOperation> operation =
                entry.lookup().fold(Optional::of, known -> Optional.empty(), Optional::empty);
        if (operation.isEmpty()) {
            return "| " + entry.name() + " | 501 | | | | | |\n";
        }
        RpcOperation found = operation.get();
        return "| " + found.name() + " | "
                + found.permission().map(action -> "`" + action + "`").orElse("none needed")
                + (found.formerAction() == null ? "" : ", and `" + found.formerAction() + "` not denied")
                + " | " + resource(found)
                + " | "
                + found.parameters().stream().map(OperationsDocTest::parameter).collect(Collectors.joining("; "))
                + " | "
                + found.errors().stream()
                        .filter(code -> !code.startsWith("Missing") && !code.equals("NoPermission"))
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(" "))
                + " | " + ContractSummary.of(found) + " | " + found.source() + " |\n";
    }

    private static String parameter(Parameter parameter) {
        String words = parameter.form().words();
        return parameter.name() + (parameter.mandatory() ? "*" : "") + (words.isEmpty() ? "" : " (" + words + ")");
    }

    /** What it asks for when its parameters are called by their names. */
    private static String resource(RpcOperation operation) {
        if (operation.permission().isEmpty()) {
            return "";
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> parameters.put(parameter.name(), "{" + parameter.name() + "}"));
        parameters.replace("PolicyType", "Custom");
        parameters.replace("ResourceType", "user");
        parameters.replace("RoleArn", "acs:ram::1:role/{RoleName}");
        // Of those that are about the caller itself, if no other user is named.
        Principal nobody = new Principal.User(ACCOUNT, "{the caller}", null);
        parameters.replace("UserPrincipalName", "{user of UserPrincipalName}@" + ACCOUNT + ".onaliyun.com");
        try {
            return operation.resources(new RpcCall(nobody, parameters, Instant.EPOCH, null)).stream()
                    .map(resource -> "`" + resource.replace(ACCOUNT.digits(), "ACCOUNT") + "`")
                    .collect(Collectors.joining(", "));
        } catch (Refused needsMore) {
            // AssumeRole looks the role up, tags come as numbered parameters.
            return operation.service() == RpcService.STS ? "the role's ARN" : "each entity that is named";
        }
    }

    private String log() {
        List<SlsRouter.Row> rows = gateway.logOperations().stream()
                .sorted(Comparator.comparing(
                                (SlsRouter.Row row) -> row.pattern().name())
                        .thenComparing(row -> row.pattern().path())
                        .thenComparing(row -> row.pattern().method()))
                .toList();
        long emulated = rows.stream().filter(SlsRouter.Row::emulated).count();
        return "## Log Service: " + emulated + " of " + rows.size() + " paths\n\n"
                + "| Operation | Request | Action | Resource, after `acs:log:REGION:OWNER:` | Here | Source |\n"
                + "|---|---|---|---|---|---|\n"
                + rows.stream().map(OperationsDocTest::row).collect(Collectors.joining());
    }

    private static String row(SlsRouter.Row row) {
        String query = row.pattern().query().isEmpty()
                ? ""
                : "?" + row.pattern().query().replace("|", "\\|");
        return "| " + row.pattern().name() + " | `" + row.pattern().method() + " "
                + row.pattern().path() + query + "` | "
                + (row.emulated() ? "`" + row.action() + "`" : "") + " | "
                + (row.emulated() ? "`" + row.resource() + "`" : "") + " | "
                + (row.emulated() ? "yes" : "501") + " | " + row.pattern().source() + " |\n";
    }
}
