package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.Ruling;
import dev.understudy.policy.Rulings;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NotEmulatedYetTest {
    @TestFactory
    Stream<DynamicTest> fieldsOfAnAccountThatWouldNotBeEnforcedAreRefused() {
        return Shape.ACCOUNT.notEmulated().stream()
                .map(field -> DynamicTest.dynamicTest(
                        field,
                        () -> assertThat(Refusals.notEmulated(Refusals.account(field + ": {}")))
                                .isEqualTo("w.yaml:4:5: field `" + field
                                        + "` is not emulated yet; expected it to be left out")));
    }

    @TestFactory
    Stream<DynamicTest> fieldsOfTheWorldThatWouldNotBeEnforcedAreRefused() {
        return Shape.WORLD.notEmulated().stream()
                .map(field -> DynamicTest.dynamicTest(
                        field,
                        () -> assertThat(Refusals.notEmulated("version: 1\n" + field + ": {}\naccounts: {A: {}}\n"))
                                .isEqualTo("w.yaml:2:1: field `" + field
                                        + "` is not emulated yet; expected it to be left out")));
    }

    @Test
    void whatDoesNothingIsTaken() {
        assertThat(WorldReader.read("w.yaml", "version: 1\ncontrolPolicies: []\nrulings: {}\naccounts: {A: {}}\n")
                        .accounts())
                .hasSize(1);
    }

    @Test
    void rulingsAreNamesAndAnswersOfTheTable() {
        assertThat(WorldReader.read("w.yaml", "version: 1\nrulings: {user-case: ignored}\naccounts: {A: {}}\n")
                        .rulings())
                .isEqualTo(Rulings.STANDARD.flipped(Ruling.USER_CASE));
        assertThat(Refusals.of("version: 1\nrulings: {user-case: maybe}\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:22: ruling `user-case` is `maybe`; expected `exact` or `ignored`");
        assertThat(Refusals.of("version: 1\nrulings: {users-case: exact}\naccounts: {A: {}}\n"))
                .startsWith("w.yaml:2:11: unknown ruling `users-case`; expected one of negated-on-absent, ")
                .endsWith("\nhelp: did you mean `user-case`?");
    }
}
