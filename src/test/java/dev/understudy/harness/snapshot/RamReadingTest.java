package dev.understudy.harness.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.world.WorldAttachment;
import dev.understudy.world.WorldGroup;
import dev.understudy.world.WorldKey;
import dev.understudy.world.WorldMfa;
import dev.understudy.world.WorldUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cloud promises no order, and a snapshot has one; what has no place in a world is counted. */
class RamReadingTest {
    private static final String NOTHING = "{\"Policies\":{\"Policy\":[]}}";

    private static final String NO_DEVICES = "{\"VirtualMFADevices\":{\"VirtualMFADevice\":[]}}";

    @TempDir
    Path folder;

    private final ScriptedReads cloud = new ScriptedReads();
    private final LeftOut leftOut = new LeftOut();

    @Test
    void groupsMembersAndAttachmentsAreInTheOrderOfTheirNames() {
        cloud.answers("{\"Groups\":{\"Group\":[{\"GroupName\":\"z\"},{\"GroupName\":\"a\",\"Comments\":\"c\"}]}}")
                .answers("{\"Users\":{\"User\":[{\"UserName\":\"v\"},{\"UserName\":\"u\"}]}}")
                .answers(
                        "{\"Policies\":{\"Policy\":[{\"PolicyName\":\"S\",\"PolicyType\":\"System\"},"
                                + "{\"PolicyName\":\"q\",\"PolicyType\":\"Custom\"},{\"PolicyName\":\"p\",\"PolicyType\":\"Custom\"}]}}")
                .answers("{\"Users\":{\"User\":[]}}")
                .answers(NOTHING);
        RamReading ram = ram();
        assertThat(ram.groups())
                .containsExactly(
                        new WorldGroup(
                                "a",
                                "c",
                                List.of("u", "v"),
                                List.of(
                                        new WorldAttachment("p", false),
                                        new WorldAttachment("q", false),
                                        new WorldAttachment("S", true))),
                        new WorldGroup("z", "", List.of(), List.of()));
        assertThat(ram.systemPolicies()).containsExactly("S");
    }

    @Test
    void ofAUserPhoneAndMailAreCountedOnly() {
        cloud.answers("{\"Users\":{\"User\":[{\"UserName\":\"u\",\"DisplayName\":\"Ann (Ops)\",\"Comments\":\"{x}\","
                        + "\"MobilePhone\":\"86-1\",\"Email\":\"a@b\"}]}}")
                .answers(NO_DEVICES)
                .answers(NOTHING)
                .answers("{\"AccessKeys\":{\"AccessKey\":[{\"AccessKeyId\":\"LTAIb\",\"Status\":\"Inactive\"},"
                        + "{\"AccessKeyId\":\"LTAIa\",\"Status\":\"Active\"}]}}")
                .refuses("EntityNotExist.User.LoginProfile");
        assertThat(ram().users())
                .containsExactly(new WorldUser(
                        "u",
                        "",
                        "",
                        List.of(),
                        List.of(new WorldKey("LTAIa", "", true), new WorldKey("LTAIb", "", false)),
                        null,
                        null));
        assertThat(leftOut.noted())
                .containsExactly(
                        "comments of users with braces (1)",
                        "display names with other than letters, digits, spaces and .@_- (1)",
                        "mail addresses of users (1)",
                        "phones of users (1)");
    }

    @Test
    void aUsersDeviceIsKnownByItsNameAndThoseOfNobodyAreCounted() {
        cloud.answers("{\"Users\":{\"User\":[{\"UserName\":\"u\"}]}}")
                .answers("{\"VirtualMFADevices\":{\"VirtualMFADevice\":[{\"SerialNumber\":\"acs:ram::1:mfa/spare\"},"
                        + "{\"SerialNumber\":\"acs:ram::1:mfa/root\",\"User\":{\"UserId\":\"1\"}},"
                        + "{\"SerialNumber\":\"acs:ram::1:mfa/phone\",\"User\":{\"UserName\":\"u\"}}]}}")
                .answers(NOTHING)
                .answers("{\"AccessKeys\":{\"AccessKey\":[]}}")
                .refuses("EntityNotExist.User.LoginProfile");
        assertThat(ram().users()).singleElement().extracting(WorldUser::mfa).isEqualTo(new WorldMfa("phone", ""));
        assertThat(leftOut.noted()).containsExactly("MFA devices that no user has (2)");
    }

    @Test
    void anAliasIsReadWhereThereIsOne() {
        cloud.answers("{\"AccountAlias\":\"star-logs\"}");
        assertThat(ram().alias()).isEqualTo("star-logs");
    }

    @Test
    void anUnderstudyWithoutAliasesIsReadWithoutOne() {
        cloud.refuses("NotEmulated");
        assertThat(ram().alias()).isNull();
        assertThat(leftOut.noted()).containsExactly("aliases of accounts, which are not emulated there (1)");
    }

    @Test
    void anEmptyAliasIsNone() {
        cloud.answers("{\"AccountAlias\":\"\"}");
        assertThat(ram().alias()).isNull();
        assertThat(leftOut.noted()).isEmpty();
    }

    private RamReading ram() {
        Progress progress = Progress.of(folder.resolve("w.yaml"), Map.of("region", "cn-hangzhou"));
        return new RamReading(
                new AccountReads("1", new PacedCalls(cloud, "A", ReadableCloud.AT_ONCE), progress), leftOut);
    }
}
