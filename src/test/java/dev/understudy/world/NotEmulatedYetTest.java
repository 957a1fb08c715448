package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

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
    void rulingsAreRefused() {
        assertThat(Refusals.notEmulated("version: 1\nrulings: {walls: off}\naccounts: {A: {}}\n"))
                .isEqualTo("w.yaml:2:10: field `rulings` is not emulated yet; expected it to be left out");
    }

    @Test
    void multiFactorDevicesAreRefused() {
        assertThat(Refusals.notEmulated(Refusals.account("users: {b1: {mfa: {}}}")))
                .isEqualTo("w.yaml:4:18: field `mfa` is not emulated yet; expected it to be left out");
    }
}
