package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.access.denial.DiagnosticMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} makes of flags, pastes and worlds. */
class ExplainCommandTest {
    private static final String WORLD = """
            version: 1
            accounts:
              A:
                id: "1000000000000001"
                policies:
                  read: {file: read.json}
                users:
                  alice: {attach: [read]}
                roles:
                  partner: {trust: {file: trust.json}, attach: [read]}
              B:
                id: "2000000000000002"
                users:
                  b1: {attach: ["system:AliyunSTSAssumeRoleAccess"]}
            """;
    private static final String READ = """
            {
              "Version": "1",
              "Statement": [
                {"Effect": "Allow", "Action": "log:Get*", "Resource": "acs:log:*:{A}:project/prod-log/*"}
              ]
            }
            """;
    private static final String TRUST = """
            {"Version": "1", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"RAM": "acs:ram::3333333333333333:root"}}
            ]}
            """;
    private static final String STORE = "acs:log:cn-hangzhou:{A}:project/prod-logs/logstore/l";
    private static final String REAL_STORE = STORE.replace("{A}", "1000000000000001");

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void world() throws IOException {
        Files.writeString(folder.resolve("world.yaml"), WORLD);
        Files.writeString(folder.resolve("read.json"), READ);
        Files.writeString(folder.resolve("trust.json"), TRUST);
    }

    @Test
    void aMisspeltProjectIsNamedAndMendedInTheFilesOwnWords() {
        assertThat(alice("log:GetLogStore", STORE)).isZero();
        assertThat(out.toString().replace(folder.resolve("read.json").toString(), "read.json"))
                .startsWith("""
                ImplicitDeny (AccountLevelIdentityBasedPolicy): acs:ram::1000000000000001:user/alice may not log:GetLogStore on acs:log:cn-hangzhou:1000000000000001:project/prod-logs/logstore/l
                  Refused by the identity policies: no statement there allows it.
                  Nearest is statement 1 of `read` (of RamUser alice): resource differs in segment 2: `prod-log` is not `prod-logs`.

                What came nearest to allowing it:
                  statement 1 of read: resource differs in segment 2: `prod-log` is not `prod-logs`

                Repairs, what opens least first; with each the engine allows the request:
                  1. opens none of 125 neighbouring requests
                     - in `read`, add a statement that allows `log:GetLogStore` on `acs:log:cn-hangzhou:1000000000000001:project/prod-logs/logstore/l`
                       --- read.json
                       +++ read.json
                       @@ -1,6 +1,7 @@
                        {
                          "Version": "1",
                          "Statement": [
                       -    {"Effect": "Allow", "Action": "log:Get*", "Resource": "acs:log:*:{A}:project/prod-log/*"}
                       +    {"Effect": "Allow", "Action": "log:Get*", "Resource": "acs:log:*:{A}:project/prod-log/*"},
                       +    {"Effect": "Allow", "Action": "log:GetLogStore", "Resource": "acs:log:cn-hangzhou:{A}:project/prod-logs/logstore/l"}
                          ]
                        }
                """);
    }

    @Test
    void aPasteIsEnoughWhereItSaysAll() throws IOException {
        String message = new DiagnosticMessage(
                        "R", "acs:ram::1000000000000001:user/alice", "log:GetLogStore", REAL_STORE, "ImplicitDeny", "")
                .encode();
        assertThat(pasted("{\"encodedDiagnosticMessage\":\"" + message + "\"}")).isZero();
        String fromPaste = out.toString();
        out.getBuffer().setLength(0);
        alice("log:GetLogStore", STORE);
        assertThat(fromPaste).isEqualTo(out.toString());
    }

    @Test
    void whatAPasteDoesNotSayIsAskedForByFlag() throws IOException {
        assertThat(pasted("denied by sts or ram, action: log:GetLogStore, resource: " + REAL_STORE))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString())
                .isEqualTo("understudy: a denial does not say who was refused (give it with --as PRINCIPAL)\n");
    }

    @Test
    void whatAPasteDoesNotSayIsTakenFromFlags() throws IOException {
        assertThat(pasted(
                        "denied by sts or ram, action: log:GetLogStore, resource: " + REAL_STORE,
                        "--as",
                        "acs:ram::{A}:user/alice"))
                .isZero();
        assertThat(out.toString()).contains("`prod-log` is not `prod-logs`");
    }

    @Test
    void aPasteThatDoesNotFitTheWorldIsToldSo() throws IOException {
        pasted(
                "denied by sts or ram, action: log:GetLogStore, resource: "
                        + REAL_STORE.replace("prod-logs", "prod-log"),
                "--as",
                "acs:ram::{A}:user/alice");
        assertThat(out.toString()).startsWith("Allow").contains("The paste is a denial, and this world allows it");
    }

    @Test
    void aPasteWithoutADenialIsWrongInput() throws IOException {
        assertThat(pasted("all is well")).isEqualTo(Main.USAGE);
        assertThat(err.toString())
                .startsWith("understudy: `")
                .endsWith(
                        "` holds no denial; expected a denial: an error body, a stack trace, a log or an ActionTrail event\n")
                .hasLineCount(1);
    }

    @Test
    void aWrongTrustIsMendedByTheNarrowestPrincipal() throws IOException {
        run(
                "--as",
                "acs:ram::{B}:user/b1",
                "--action",
                "sts:AssumeRole",
                "--resource",
                "acs:ram::{A}:role/partner",
                "--format",
                "json");
        JsonNode tree = new ObjectMapper().readTree(out.toString());
        assertThat(tree.at("/policyType").asText()).isEqualTo("AssumeRolePolicy");
        assertThat(tree.at("/nearMisses/0/differences/0/words").asText())
                .isEqualTo("trusts account `3333333333333333`, the caller is of account `2000000000000002`");
        assertThat(tree.at("/repairs/0/patches/0/words").asText())
                .isEqualTo("in statement 1 of `trust`, trust `acs:ram::2000000000000002:user/b1` too");
        assertThat(tree.at("/repairs/0/opens").asInt()).isZero();
        JsonNode all = tree.at("/repairs/2");
        assertThat(all.at("/patches/0/words").asText()).contains("trust `acs:ram::2000000000000002:root` too");
        assertThat(all.at("/opens").asInt()).isPositive();
    }

    @Test
    void theWallBetweenAccountsHasNoRepairButARole() {
        run("--as", "acs:ram::{B}:user/b1", "--action", "log:GetLogStore", "--resource", STORE);
        assertThat(out.toString())
                .contains(
                        "The way across is a role in account `1000000000000001` that trusts account `2000000000000002`")
                .contains("No repair");
    }

    @Test
    void aSessionPolicyIsPatchedInItsOwnFile() throws IOException {
        Path session = Files.writeString(
                folder.resolve("session.json"),
                "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"log:List*\", \"Resource\": \"*\"}]}");
        run(
                "--as",
                "acs:ram::{A}:role/partner/s1",
                "--action",
                "log:GetLogStore",
                "--resource",
                STORE.replace("prod-logs", "prod-log"),
                "--session-policy",
                session.toString());
        assertThat(out.toString()).startsWith("ImplicitDeny (SessionPolicy)").contains("--- " + session);
    }

    @Test
    void htmlIsEscapedWhateverTheRequestHolds() {
        alice("log:<script>alert('\"&')</script>", STORE, "--format", "html");
        assertThat(out.toString())
                .doesNotContain("<script")
                .contains("log:&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;");
    }

    @Test
    void terminalsGetNoControlCharacters() {
        alice("log:\u001b[31mGet", STORE);
        assertThat(out.toString()).doesNotContain("\u001b").contains("log:<U+001B>[31mGet");
    }

    @Test
    void wrongInputIsSaidInOneLine() {
        assertWrong("understudy: no `--world`; expected the world to decide in", "explain", "--action", "a:b");
        assertWrong(
                "understudy: not said: who was refused (give it with --as PRINCIPAL), which action (give it with --action ACTION),"
                        + " on which resource (give it with --resource ARN)",
                with());
        assertWrong("understudy: --format is `pdf`; expected text, json or html", with("--format", "pdf"));
        assertWrong(
                "understudy: --context is `x`; expected KEY=VALUE, such as acs:SourceIp=10.0.0.1",
                with("--as", "acs:ram::{A}:user/alice", "--action", "a:b", "--resource", "*", "--context", "x"));
        assertWrong(
                "understudy: the world has no user `bob` in account `1000000000000001`; expected one that it has",
                with("--as", "acs:ram::{A}:user/bob", "--action", "a:b", "--resource", "*"));
        assertWrong(
                "understudy: no such file `nowhere`; expected a denial: an error body, a stack trace, a log or an ActionTrail event",
                with("--error", "nowhere"));
    }

    private void assertWrong(String line, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(execute(arguments)).isEqualTo(Main.USAGE);
        assertThat(err.toString()).isEqualTo(line + "\n");
    }

    private int alice(String action, String resource, String... more) {
        List<String> all =
                new ArrayList<>(List.of("--as", "acs:ram::{A}:user/alice", "--action", action, "--resource", resource));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int pasted(String paste, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("paste.txt"), paste);
        List<String> all = new ArrayList<>(List.of("--error", file.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... more) {
        return execute(with(more));
    }

    private String[] with(String... more) {
        List<String> all = new ArrayList<>(
                List.of("explain", "--world", folder.resolve("world.yaml").toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
