package dev.understudy.gateway.ram.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void aWrongAnswerIsShrunkToTheCallsItNeeds() {
        Comparison comparison = new Comparison(
                (call, answer) -> answer.equals("DeleteConflict.User.Group") ? "DeleteConflict.User.Policy" : answer);

        assertThatThrownBy(
                        () -> LongStream.range(0, 1000).forEach(seed -> comparison.check(seed, RandomCalls.of(seed))))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("""
                        (?x)seed\\ (\\d+)\\ =\\ RandomCalls\\.of\\(\\1L\\)\\n
                        (\\ \\ Create(User|Group).*\\n){2}
                        \\ \\ AddUserToGroup.*\\n
                        \\ \\ DeleteUser.*\\n
                        model:\\ {6}DeleteConflict\\.User\\.Group\\n
                        operations:\\ DeleteConflict\\.User\\.Policy""");
    }
}
