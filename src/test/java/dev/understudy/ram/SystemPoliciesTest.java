package dev.understudy.ram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemPoliciesTest {
    private static final String TEXT =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final SystemPolicy one = policy("A", 1);
    private final SystemPolicy other = policy("B", 1);

    @Test
    void theyAreFoundByName() {
        SystemPolicies both = new SystemPolicies(List.of(other, one));

        assertThat(both.all()).containsExactly(one, other);
        assertThat(both.find("A")).contains(one);
        assertThat(both.find("a")).isEmpty();
    }

    @Test
    void thoseThatAreAddedWin() {
        SystemPolicy newer = policy("A", 9);
        SystemPolicies before = new SystemPolicies(List.of(one, other));

        assertThat(before.with(new SystemPolicies(List.of(newer))).all()).containsExactly(newer, other);
        assertThat(before.all()).containsExactly(one, other);
    }

    private static SystemPolicy policy(String name, int version) {
        PolicyVersion only =
                new PolicyVersion(version, TEXT, PolicyParser.parse(TEXT, PolicyUse.IDENTITY), Instant.EPOCH);
        return new SystemPolicy(name, "", only, Provenance.GIVEN, "a test");
    }
}
