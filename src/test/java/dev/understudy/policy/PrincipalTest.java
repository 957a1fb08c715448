package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrincipalTest {
    private static final List<Principal> ALL =
            List.of(Sample.ROOT, Sample.ALICE, Sample.SESSION, Sample.LOG, Sample.SAML);

    @Test
    void everyKindHasAnArn() {
        assertThat(ALL)
                .extracting(Principal::arn)
                .containsExactly(
                        "acs:ram::1000000000000001:root",
                        "acs:ram::1000000000000001:user/alice",
                        "acs:ram::1000000000000001:role/Reader/ci",
                        "1000000000000001@log.aliyuncs.com",
                        "acs:ram::1000000000000001:saml-provider/corp");
    }

    @Test
    void everyKindBelongsToAnAccount() {
        assertThat(ALL).allSatisfy(principal -> assertThat(principal.account()).isEqualTo(Sample.A));
    }

    @Test
    void everyKindTakesItsOwnCase() {
        Principal.Cases<String> cases = new Principal.Cases<>(
                root -> "root", user -> "user", session -> "session", service -> "service", federated -> "federated");
        Stream<String> taken = ALL.stream().map(principal -> principal.fold(cases));
        assertThat(taken).containsExactly("root", "user", "session", "service", "federated");
    }
}
