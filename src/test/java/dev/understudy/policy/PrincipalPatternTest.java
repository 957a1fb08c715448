package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalPatternTest {
    private static final List<Principal> CALLERS =
            List.of(Sample.ROOT, Sample.ALICE, Sample.STRANGER, Sample.SESSION, Sample.LOG, Sample.SAML);

    /** {@code matched} names callers by position: root, alice, stranger, session, service, federated. */
    @ParameterizedTest
    @CsvSource({
        "RAM, acs:ram::1000000000000001:root, .a.s..",
        "RAM, acs:ram::2000000000000002:root, ..b...",
        "RAM, acs:ram::1000000000000001:user/alice, .a....",
        "RAM, acs:ram::1000000000000001:user/Alice, ......",
        "RAM, acs:ram::1000000000000001:role/Reader, ...s..",
        "RAM, acs:ram::1000000000000001:role/READER, ...s..",
        "RAM, acs:ram::2000000000000002:role/Reader, ......",
        "RAM, acs:ram::1000000000000001:role/Reader/ci, ......",
        "RAM, acs:ram::1000000000000001:saml-provider/corp, ......",
        "RAM, *, ......",
        "RAM, acs:ram::*:root, ......",
        "RAM, 1000000000000001, ......",
        "SERVICE, log.aliyuncs.com, ....l.",
        "SERVICE, 1000000000000001@log.aliyuncs.com, ....l.",
        "SERVICE, 2000000000000002@log.aliyuncs.com, ......",
        "SERVICE, ecs.aliyuncs.com, ......",
        "SERVICE, *, ......",
        "FEDERATED, acs:ram::1000000000000001:saml-provider/corp, .....f",
        "FEDERATED, acs:ram::1000000000000001:saml-provider/other, ......",
        "FEDERATED, acs:ram::1000000000000001:user/alice, ......",
        "BARE, *, rabslf",
        "BARE, 1000000000000001, ra.s..",
        "BARE, 2000000000000002, ..b...",
        "BARE, 42, .a....",
        "BARE, acs:ram::1000000000000001:user/alice, ......",
    })
    void matchesTheCallersItNames(PrincipalPattern.Kind kind, String text, String matched) {
        PrincipalPattern pattern = new PrincipalPattern(kind, text);
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < CALLERS.size(); i++) {
            found.append(
                    pattern.matches(Sample.question(
                                    CALLERS.get(i), "sts:AssumeRole", Sample.ROLE, RequestContext.EMPTY))
                            ? "rabslf".charAt(i)
                            : '.');
        }
        assertThat(found).hasToString(matched);
    }

    @Test
    void onlyABareStarIsEverybody() {
        assertThat(new PrincipalPattern(PrincipalPattern.Kind.BARE, "*").isEverybody())
                .isTrue();
        assertThat(new PrincipalPattern(PrincipalPattern.Kind.BARE, "1").isEverybody())
                .isFalse();
        assertThat(new PrincipalPattern(PrincipalPattern.Kind.RAM, "*").isEverybody())
                .isFalse();
    }

    @Test
    void kindsAreSpelledAsInThePrincipalElement() {
        assertThat(PrincipalPattern.Kind.values())
                .extracting(PrincipalPattern.Kind::text)
                .containsExactly("RAM", "Service", "Federated", "");
    }
}
