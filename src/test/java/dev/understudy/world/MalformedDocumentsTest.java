package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedDocumentsTest {
    @Test
    void anErrorInYamlHasThePlaceOfTheYaml() {
        assertThat(Refusals.ofAccount("""
                policies:
                  p:
                    Version: "1"
                    Statement:
                      - Effect: Alow
                        Action: "*"
                        Resource: "*"
                """))
                .isEqualTo("w.yaml:8:21: policy `p` of account `A`: statement 1: unknown effect `Alow`; "
                        + "expected `Allow` or `Deny`, spelled exactly so");
    }

    @Test
    void aMissingElementHasThePlaceOfItsStatement() {
        assertThat(Refusals.ofAccount("""
                policies:
                  p: {Version: "1", Statement: [{Effect: Allow, Action: "*"}]}
                """))
                .isEqualTo("w.yaml:5:37: policy `p` of account `A`: statement 1: `Resource` is missing; "
                        + "expected a string or a list of strings");
    }

    @Test
    void aVersionWithoutQuotesIsANumber() {
        assertThat(Refusals.ofAccount("policies: {p: {Version: 1}}"))
                .isEqualTo("w.yaml:4:29: policy `p` of account `A`: `Version` is `1`; expected a string (ruling "
                        + "`bare-values`, not documented; a world may rule `text`)");
    }

    @Test
    void aDuplicateNameInADocumentIsRefused() {
        assertThat(Refusals.ofAccount("policies: {p: {Version: \"1\", Version: \"1\"}}"))
                .isEqualTo("w.yaml:4:34: duplicate name `Version` in policy `p` of account `A`; expected it once");
    }

    @Test
    void anErrorInABlockHasTheLineOfTheWorld() {
        assertThat(Refusals.ofAccount("""
                policies:
                  p: |
                    {
                      "Version": "1",
                      "Statement": [{"Effect": "Alow", "Action": "*", "Resource": "*"}]
                    }
                """))
                .isEqualTo("w.yaml:8:36: policy `p` of account `A`: statement 1: unknown effect `Alow`; "
                        + "expected `Allow` or `Deny`, spelled exactly so");
    }

    @Test
    void aBlockThatEndsTooEarlyHasThePlaceOfItsEnd() {
        assertThat(Refusals.ofAccount("policies:\n  p: |\n    {\n      \"Version\": \"1\",\nalias: abc"))
                .isEqualTo(
                        "w.yaml:7:26: policy `p` of account `A`: not valid JSON: Unexpected end-of-input within/between Object entries");
    }

    @Test
    void anErrorInAQuotedDocumentHasItsColumn() {
        assertThat(Refusals.ofAccount("policies: {p: '{\"Version\": \"2\"}'}"))
                .isEqualTo("w.yaml:4:32: policy `p` of account `A`: unknown `Version` `2`; expected `\"1\"`");
    }

    @Test
    void anErrorInAnEscapedDocumentHasThePlaceOfTheDocument() {
        assertThat(Refusals.ofAccount("policies: {p: \"{\\\"Version\\\": \\\"2\\\"}\"}"))
                .isEqualTo("w.yaml:4:19: policy `p` of account `A`: unknown `Version` `2`; expected `\"1\"`");
    }

    @Test
    void anErrorInATrustPolicyNamesTheRole() {
        assertThat(Refusals.ofAccount("roles: {R: {trust: '{}'}}"))
                .isEqualTo("w.yaml:4:25: `trust` of role `R` of account `A`: `Version` is missing; "
                        + "expected `\"Version\": \"1\"`");
    }

    @Test
    void aNamedPrincipalInAProjectPolicyIsRefused() {
        assertThat(Refusals.ofAccount("""
                projects:
                  app-logs:
                    policy:
                      Version: "1"
                      Statement:
                        - {Effect: Deny, Action: "log:*", Resource: "*", Principal: ["100"]}
                """))
                .isEqualTo(
                        "w.yaml:9:73: `policy` of project `app-logs` of account `A`: statement 1: a named principal in a "
                                + "project policy; expected `[\"*\"]` or none");
    }

    @Test
    void aListIsNoDocument() {
        assertThat(Refusals.ofAccount("policies: {p: []}"))
                .isEqualTo("w.yaml:4:19: policy `p` of account `A` is a list; "
                        + "expected a policy document or `{file: PATH}`");
    }

    @Test
    void anUnknownAccountInADocumentIsRefused() {
        assertThat(Refusals.ofAccount("""
                policies:
                  p: |
                    {"Version": "1", "Statement": [
                      {"Effect": "Allow", "Action": "*", "Resource": "acs:ram::{C}:role/x"}]}
                """))
                .isEqualTo("w.yaml:7:68: policy `p` of account `A`: unknown account `C` in `{C}`; expected `A`");
    }

    @Test
    void anUnknownProjectInADocumentIsRefused() {
        assertThat(
                        Refusals.ofAccount(
                                """
                policies:
                  p:
                    Version: "1"
                    Statement: {Effect: Allow}
                projects: {app-logs: {}}
                """.replace(
                                                "{Effect: Allow}",
                                                "[{Effect: Allow, Action: \"*\", Resource: \"acs:log:*:*:project/{A.project.app}/*\"}]")))
                .isEqualTo("w.yaml:7:60: policy `p` of account `A`: account `A` has no project `app` in "
                        + "`{A.project.app}`; expected `app-logs`");
    }

    @Test
    void aPlaceholderOfAnotherFormIsRefused() {
        assertThat(Refusals.ofAccount("users: {b1: {comments: \"of {A.projects.x}\"}}"))
                .isEqualTo("w.yaml:4:28: `comments` of user `b1` of account `A`: unknown placeholder "
                        + "`{A.projects.x}`; expected `{A}` or `{A.project.NAME}`");
    }

    @Test
    void aFileNeedsAFolder() {
        assertThat(Refusals.ofAccount("policies: {p: {file: p.json}}"))
                .isEqualTo("w.yaml:4:26: `file` in a world that was not read from a file; "
                        + "expected the document inline");
    }
}
