package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a run prints or writes holds a secret or a token, least of all where a scenario fails. */
class SecretsIT {
    @TempDir
    Path folder;

    @Test
    void failingScenariosKeepThemToo() throws Exception {
        Files.createDirectories(folder);
        Path failing = Files.writeString(folder.resolve("failing.feature"), """
                Feature: Failing
                  Background:
                    Given the world "partners"
                    And RAM and STS are called through the "core" client
                    And user "b1" of account B has assumed the role "LogPartner" of account A

                  Scenario: A wrong signature at STS
                    When she changes one character of her secret
                    And she asks who she is
                    Then she is "somebody else"

                  Scenario: A wrong signature at Log Service
                    When she changes one character of her secret
                    And she writes to the logstore "access" of the project "app-logs"
                    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

                  Scenario: A wrong token
                    When she changes one character of her token
                    And she asks who she is
                    Then she is refused before any decision, because her signature is wrong

                  Scenario: A denial
                    When she writes to the logstore "access" of the project "app-logs"
                    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

                  Scenario: A wrong expectation
                    When she asks who she is
                    Then she is "acs:ram::{B}:user/b1"

                  Scenario: A wrong signature by the newer clients
                    Given RAM and STS are called through the "tea" client
                    When she changes one character of her secret
                    And she asks who she is
                    Then she is "somebody else"
                """);
        Path report = folder.resolve("report");
        Program.Ended run = new Program(folder)
                .run("test", "--report", report.toString(), failing.toString(), "features/story.feature");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("6 failed");
        Secrets.assertNone(run, report);
    }
}
