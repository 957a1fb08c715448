package dev.understudy.gateway.ram.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random sequences of calls end, call by call, as the pages of RAM API say; a failure names its seed and a shrunken sequence. */
class RamModelPropertyTest {
    private static final int SEQUENCES = 1500;
    /** Every refusal the model knows. */
    private static final Set<String> CODES = Set.of(
            "DeleteConflict.Group.Policy",
            "DeleteConflict.Group.User",
            "DeleteConflict.Policy.Group",
            "DeleteConflict.Policy.User",
            "DeleteConflict.Policy.Version",
            "DeleteConflict.Policy.Version.Default",
            "DeleteConflict.Role.Policy",
            "DeleteConflict.User.AccessKey",
            "DeleteConflict.User.Group",
            "DeleteConflict.User.LoginProfile",
            "DeleteConflict.User.MFADevice",
            "DeleteConflict.User.Policy",
            "DeleteConflict.VirtualMFADevice.User",
            "EntityAlreadyExists.AccountAlias",
            "EntityAlreadyExists.Group",
            "EntityAlreadyExists.Group.Policy",
            "EntityAlreadyExists.Policy",
            "EntityAlreadyExists.Role",
            "EntityAlreadyExists.Role.Policy",
            "EntityAlreadyExists.User",
            "EntityAlreadyExists.User.Group",
            "EntityAlreadyExists.User.LoginProfile",
            "EntityAlreadyExists.User.MFADevice",
            "EntityAlreadyExists.User.Policy",
            "EntityAlreadyExists.VirtualMFADevice",
            "EntityAlreadyExists.VirtualMFADevice.User",
            "EntityNotExist.Group",
            "EntityNotExist.Group.Policy",
            "EntityNotExist.Policy",
            "EntityNotExist.Policy.Version",
            "EntityNotExist.Role",
            "EntityNotExist.Role.Policy",
            "EntityNotExist.User",
            "EntityNotExist.User.AccessKey",
            "EntityNotExist.User.Group",
            "EntityNotExist.User.LoginProfile",
            "EntityNotExist.User.MFADevice",
            "EntityNotExist.User.Policy",
            "EntityNotExist.VirtualMFADevice",
            "InvalidParameter.Password.TooWeak",
            "LimitExceeded.Group",
            "LimitExceeded.Group.Policy",
            "LimitExceeded.Policy",
            "LimitExceeded.Policy.Version",
            "LimitExceeded.Role",
            "LimitExceeded.Role.Policy",
            "LimitExceeded.User",
            "LimitExceeded.User.AccessKey",
            "LimitExceeded.User.Group",
            "LimitExceeded.User.Policy",
            "LimitExceeded.VirtualMFADevice");

    @Test
    void operationsAnswerAsTheModelDoes() {
        Set<String> seen = new TreeSet<>();
        Comparison comparison = new Comparison();
        qt().withExamples(SEQUENCES)
                .withShrinkCycles(0)
                .forAll(longs().all())
                .checkAssert(seed -> comparison.check(seed, RandomCalls.of(seed)).stream()
                        .filter(RamModelPropertyTest::isCode)
                        .forEach(seen::add));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(CODES);
    }

    @Test
    void theSameSeedMakesTheSameCalls() {
        assertThat(RandomCalls.of(7)).isEqualTo(RandomCalls.of(7)).isNotEqualTo(RandomCalls.of(8));
    }

    private static boolean isCode(String outcome) {
        return List.of(
                        "DeleteConflict.",
                        "EntityAlreadyExists.",
                        "EntityNotExist.",
                        "InvalidParameter.",
                        "LimitExceeded.")
                .stream()
                .anyMatch(outcome::startsWith);
    }
}
