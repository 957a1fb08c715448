package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    private static final Principal CALLER = new Principal.User(new AccountId("1000000000000001"), "alice", null);

    @Test
    void theAddressIsTheCallers() {
        assertThat(sourceIp(Map.of())).contains(List.of("127.0.0.1"));
        assertThat(sourceIp(Map.of("acs:VpcSourceIp", List.of("10.0.0.1")))).contains(List.of("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acs:SourceVpc", "acs:sourcevpc", "ACS:SOURCEVPC"})
    void insideAVpcThereIsNone(String key) {
        assertThat(sourceIp(Map.of(key, List.of("vpc-1")))).isEmpty();
    }

    @Test
    void whoeverGivesBothHasBoth() {
        assertThat(sourceIp(Map.of("acs:SourceVpc", List.of("vpc-1"), "acs:sourceIP", List.of("203.0.113.9"))))
                .contains(List.of("203.0.113.9"));
    }

    private static Optional<List<String>> sourceIp(Map<String, List<String>> known) {
        return new Facts(Instant.EPOCH, "127.0.0.1", false, known)
                .context(CALLER)
                .get("acs:SourceIp");
    }
}
