package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.MalformedId;
import dev.understudy.policy.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalFormTest {
    private static final AccountId A = new AccountId("1000000000000001");

    @Test
    void readsAllFiveKinds() {
        assertThat(PrincipalForm.parse("acs:ram::1000000000000001:root")).isEqualTo(new Principal.Root(A));
        assertThat(PrincipalForm.parse("acs:ram::1000000000000001:user/alice"))
                .isEqualTo(new Principal.User(A, "alice", null));
        assertThat(PrincipalForm.parse("acs:ram::1000000000000001:role/reader/s1"))
                .isEqualTo(new Principal.RoleSession(A, "reader", "s1"));
        assertThat(PrincipalForm.parse("1000000000000001@log.aliyuncs.com"))
                .isEqualTo(new Principal.Service(A, "log.aliyuncs.com"));
        assertThat(PrincipalForm.parse("acs:ram::1000000000000001:saml-provider/company"))
                .isEqualTo(new Principal.Federated(A, "acs:ram::1000000000000001:saml-provider/company"));
        assertThat(PrincipalForm.parse("acs:ram::1000000000000001:oidc-provider/hub"))
                .isEqualTo(new Principal.Federated(A, "acs:ram::1000000000000001:oidc-provider/hub"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acs:ram::1:root",
                "acs:ram::1:user/alice",
                "acs:ram::1:role/reader/s1",
                "1@log.aliyuncs.com",
                "acs:ram::1:saml-provider/company"
            })
    void itsArnReadsBackAsTheSame(String text) {
        assertThat(PrincipalForm.parse(text).arn()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "acs:ram::1",
                "acs:ram::1:",
                "acs:ram::1:user/",
                "acs:ram::1:Root",
                "acs:ram::1:group/g",
                "acs:ram::1:role/",
                "acs:ram::1:role//s1",
                "acs:ram::1:role/reader/",
                "acs:ram::1:role/reader/s1/more",
                "acs:ram:cn-hangzhou:1:user/alice",
                "acs:ram::1:saml-provider/",
                "1@",
                "1@log",
                "@log.aliyuncs.com"
            })
    void refusesWhatNobodyIs(String text) {
        assertThatThrownBy(() -> PrincipalForm.parse(text))
                .isInstanceOf(MalformedId.class)
                .hasMessage("malformed principal `" + text + "`; expected " + PrincipalForm.EXPECTED);
    }

    @Test
    void aRoleItselfNeverCalls() {
        assertThatThrownBy(() -> PrincipalForm.parse("acs:ram::1:role/reader"))
                .isInstanceOf(MalformedId.class)
                .hasMessage("malformed principal `acs:ram::1:role/reader`; expected one of the role's sessions,"
                        + " acs:ram::1:role/reader/SESSION");
    }

    @Test
    void anAccountIsMadeOfDigits() {
        assertThatThrownBy(() -> PrincipalForm.parse("acs:ram::A:root"))
                .isInstanceOf(MalformedId.class)
                .hasMessage("malformed account id `A`; expected 1 to 20 digits");
    }
}
