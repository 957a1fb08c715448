package dev.understudy.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.directory.ResourceDirectory.Folder;
import dev.understudy.directory.ResourceDirectory.Member;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceDirectoryTest {
    private static final AccountId MANAGEMENT = new AccountId("1");
    private static final AccountId MEMBER = new AccountId("2");
    private static final AccountId OTHER = new AccountId("3");
    private static final ControlPolicy FULL = ControlPolicy.fullAccess();
    private static final ControlPolicy DENY = ControlPolicy.custom(
            "deny", "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}");

    private final ResourceDirectory directory = new ResourceDirectory(
            MANAGEMENT,
            List.of(DENY),
            new Folder(
                    "",
                    List.of(FULL),
                    List.of(new Folder(
                            "Production", List.of(FULL, DENY), List.of(), List.of(new Member(MEMBER, List.of())))),
                    List.of()));

    @Test
    void aMemberIsLimitedByEveryLevelAboveItAndItsOwn() {
        assertThat(directory.limits(MEMBER))
                .extracting(level -> level.stream()
                        .map(policy -> policy.name() + " at " + policy.attachedTo())
                        .toList())
                .containsExactly(
                        List.of("FullAliyunAccess at ResourceDirectoryTarget root folder"),
                        List.of(
                                "FullAliyunAccess at ResourceDirectoryTarget folder Production",
                                "deny at ResourceDirectoryTarget folder Production"),
                        List.of());
        assertThat(directory.limits(MEMBER))
                .allSatisfy(level -> assertThat(level)
                        .extracting(AppliedPolicy::kind)
                        .allMatch(kind -> kind == AppliedPolicy.Kind.CONTROL));
    }

    @Test
    void neitherTheManagementAccountNorAStrangerIsLimited() {
        assertThat(directory.limits(MANAGEMENT)).isEmpty();
        assertThat(directory.limits(OTHER)).isEmpty();
    }

    @Test
    void whoNeverWasPutStandsAlone() {
        Directory all = new Directory();
        all.put(MEMBER, Standing.of(MEMBER, directory, List.of("rg-b", "rg-a")));

        assertThat(all.of(MEMBER).control()).hasSize(3);
        assertThat(all.of(MEMBER).resourceGroups()).containsExactly("rg-a", "rg-b");
        assertThat(all.of(OTHER).control()).isEmpty();
        assertThat(all.of(OTHER).hasResourceGroup("rg-a")).isFalse();
        all.remove(MEMBER);
        assertThat(all.of(MEMBER).directory()).isEmpty();
    }
}
