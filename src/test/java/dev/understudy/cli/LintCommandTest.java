package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code understudy lint} as a user sees it. */
class LintCommandTest {
    private static final String TYPO = """
            {
              "Version": "1",
              "Statement": [
                {"Effect": "Allow", "Action": "log:GetLogstoreLog", "Resource": "acs:log:*:*:project/p*",},
              ]
            }
            """;

    @TempDir
    Path folder;

    private Path file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("typo.json"), TYPO);
    }

    @Test
    void findingsAreLinesThatEditorsUnderstand() {
        assertThat(run(file.toString())).isEqualTo(Main.FAILED);
        assertThat(out).hasToString("""
                FILE:4:35: warning: unknown action `log:GetLogstoreLog`; it matches no call [unknown-action]
                  help: did you mean `log:GetLogStoreLogs`?
                FILE:4:93: error: a comma before `}`; JSON has none there [superfluous-comma]
                FILE:4:95: error: a comma before `]`; JSON has none there [superfluous-comma]
                1 document: 2 errors, 1 warning, 0 notes; `--fix` repairs 2
                """.replace("FILE", file.toString()));
        assertThat(err).hasToString("");
    }

    @Test
    void aRepairChangesNothingButTheFaults() throws IOException {
        assertThat(run("--fix", file.toString())).isEqualTo(Main.FINE);
        assertThat(file).hasContent(TYPO.replace(",}", "}").replace("},", "}"));
        assertThat(out.toString()).endsWith("1 document: 0 errors, 1 warning, 0 notes; repaired 1 file\n");
        out.getBuffer().setLength(0);
        assertThat(run("--fix", file.toString())).isEqualTo(Main.FINE);
        assertThat(out.toString()).endsWith("1 document: 0 errors, 1 warning, 0 notes\n");
    }

    @Test
    void theLevelThatFailsIsChosen() {
        assertThat(run("--fail-on", "never", file.toString())).isEqualTo(Main.FINE);
        assertThat(run("--fix", "--fail-on", "warning", file.toString())).isEqualTo(Main.FAILED);
        assertThat(run("--fail-on", "error", file.toString())).isEqualTo(Main.FINE);
    }

    @Test
    void aFolderIsSearchedForPoliciesAndWorlds() throws IOException {
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\",}");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/typo.json"), TYPO);
        Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
        Files.writeString(folder.resolve("world.yaml"), """
                version: 1
                accounts:
                  A:
                    policies:
                      typo: {file: typo.json}
                """);
        assertThat(run("--format", "github", folder.toString())).isEqualTo(Main.FAILED);
        assertThat(out).hasToString("""
                ::warning file=FILE,line=4,endLine=4,col=35,endColumn=55,title=unknown-action::unknown action `log:GetLogstoreLog`; it matches no call%0Ahelp: did you mean `log:GetLogStoreLogs`?
                ::error file=FILE,line=4,endLine=4,col=93,endColumn=94,title=superfluous-comma::a comma before `}`; JSON has none there
                ::error file=FILE,line=4,endLine=4,col=95,endColumn=96,title=superfluous-comma::a comma before `]`; JSON has none there
                """.replace("FILE", file.toString()));
    }

    @Test
    void inAWorldItIsKnownWhoIsThere() throws IOException {
        Path world = Files.writeString(folder.resolve("world.yaml"), """
                version: 1
                accounts:
                  A:
                    users: {alice: {}}
                    roles:
                      R:
                        trust: |
                          {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                           "Principal": {"RAM": ["acs:ram::{A}:user/alicia"]}}]}
                """);
        assertThat(run(world.toString())).isEqualTo(Main.FAILED);
        assertThat(out).hasToString("""
                FILE:9:34: error: `acs:ram::{A}:user/alicia` does not exist; expected a user or role of the world [trusted-entity-missing]
                  help: did you mean `alice`?
                1 document: 1 error, 0 warnings, 0 notes
                """.replace("FILE", world.toString()));
    }

    @Test
    void whatADocumentIsForCanBeSaid() throws IOException {
        Files.writeString(file, TYPO.replace(",}", "}").replace("},", "}").replace("LogstoreLog", "LogStoreLogs"));
        assertThat(run("--kind", "trust", file.toString())).isEqualTo(Main.FAILED);
        assertThat(out.toString()).contains(":4:35: error: statement 1: a trust policy can only speak of");
    }

    @Test
    void wrongFlagsAndPathsAreNamed() {
        wrong("--format is `xml`; expected text, json, sarif or github", "--format", "xml", file.toString());
        wrong("--fail-on is `all`; expected error, warning, note or never", "--fail-on", "all", file.toString());
        wrong(
                "--kind is `x`; expected identity, session, trust, project, resource or control",
                "--kind",
                "x",
                file.toString());
        wrong("no such file or folder `" + folder + "/x`; expected policy documents or worlds", folder + "/x");
    }

    @Test
    void textThatIsNoneIsRefused() throws IOException {
        Files.write(file, new byte[] {'{', (byte) 0xff});
        wrong("`" + file + "` is not UTF-8; expected text in UTF-8", file.toString());
    }

    private void wrong(String problem, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(Main.USAGE);
        assertThat(err).hasToString("understudy: " + problem + "\n");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
