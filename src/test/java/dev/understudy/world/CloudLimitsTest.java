package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloudLimitsTest {
    private static final String STATEMENT = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

    @Test
    void aUserHasAtMostTenPoliciesOfTheAccount() {
        assertThat(Refusals.ofAccount(policies(11) + "users: {b1: {attach: [" + names(11) + "]}}"))
                .isEqualTo("w.yaml:16:26: `attach` of user `b1` of account `A` has 11 policies of the account; "
                        + "expected at most 10");
    }

    @Test
    void aRoleHasAtMostFivePoliciesOfTheAccount() {
        assertThat(Refusals.ofAccount(policies(6) + "groups: {g: {attach: [" + names(6) + "]}}"))
                .isEqualTo("w.yaml:11:26: `attach` of group `g` of account `A` has 6 policies of the account; "
                        + "expected at most 5");
    }

    @Test
    void aUserIsInAtMostFiveGroups() {
        String groups = IntStream.range(0, 6)
                .mapToObj(number -> "  g" + number + ": {members: [b1]}\n")
                .collect(Collectors.joining());
        assertThat(Refusals.ofAccount("users: {b1: {}}\ngroups:\n" + groups))
                .isEqualTo("w.yaml:11:22: user `b1` of account `A` is in 6 groups; expected at most 5");
    }

    @Test
    void aDocumentHasALength() {
        assertThat(Refusals.ofAccount("policies: {p: '" + document(6145) + "'}"))
                .isEqualTo("w.yaml:4:19: policy `p` of account `A` has 6145 characters; expected at most 6144");
        assertThat(Refusals.ofAccount("projects: {logs: {policy: '" + document(16385) + "'}}"))
                .isEqualTo("w.yaml:4:31: `policy` of project `logs` of account `A` has 16385 characters; "
                        + "expected at most 16384");
    }

    @Test
    void aTrustPolicyNamesUsersThatAreThere() {
        assertThat(Refusals.ofAccount("""
                roles:
                  R:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                "Principal":{"RAM":"acs:ram::{A}:user/x"}}]}'
                id: "1000000000000001"
                """))
                .isEqualTo("w.yaml:6:16: `trust` of role `R` of account `A` names `acs:ram::1000000000000001:user/x`, "
                        + "which does not exist; expected a user or role of this world");
    }

    @Test
    void aTrustPolicyMayNameStrangersAndLaterRoles() {
        assertThat(WorldReader.read("w.yaml", Refusals.account("""
                roles:
                  R:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                "Principal":{"RAM":["acs:ram::{A}:role/LATER","acs:ram::42:user/x","acs:ram::{A}:root"]}}]}'
                  later:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                "Principal":{"Service":"log.aliyuncs.com"}}]}'
                """))
                        .accounts()
                        .get(0)
                        .roles())
                .hasSize(2);
    }

    private static String policies(int count) {
        return "policies:\n"
                + IntStream.range(0, count)
                        .mapToObj(number -> "  p" + number + ": '" + document(0) + "'\n")
                        .collect(Collectors.joining());
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(number -> "p" + number).collect(Collectors.joining(", "));
    }

    private static String document(int length) {
        String text = "{\"Version\":\"1\",\"Statement\":[" + STATEMENT + "]}";
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}
