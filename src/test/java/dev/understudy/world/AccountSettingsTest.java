package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.IdSource;
import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.AccountSettings;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Ram;
import dev.understudy.ram.VirtualMfaDevice;
import dev.understudy.sls.LogService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSettingsTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private final Ram ram = new Ram(new IdSource(1), SystemPolicyFiles.shipped());

    private void seed(WorldFile world) {
        new WorldSeeder(ram, new LogService(), new Directory()).seed(world, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatTheWorldSaysIsSet() {
        seed(NormativeWorld.read());

        assertThat(ram.settings().alias(A)).contains("star-logs");
        assertThat(ram.settings().passwordPolicy(A).minimumLength()).isEqualTo(10);
        assertThat(ram.settings().securityPreference(A).loginSessionHours()).isEqualTo(8);
        assertThat(ram.settings().securityPreference(A).console().mfaOperationForLogin())
                .isEqualTo("adaptive");
        assertThat(ram.quotas(A))
                .isEqualTo(new Quotas(500, 40, 400, 300, 6, 4096, 4096, 3, 10, 30, 20, 8, 100, 20, 10));
        VirtualMfaDevice device = ram.mfaDevices().of(A, "auditor");
        assertThat(device.name()).isEqualTo("auditor-phone");
        assertThat(device.seed()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void whatIsLeftOutIsAsInANewAccount() {
        WorldAccount account = WorldReader.read("w.yaml", Refusals.account("id: \"1\""))
                .accounts()
                .get(0);

        assertThat(account.settings()).isEqualTo(AccountSettings.DEFAULT);
        assertThat(account.quotas()).isEqualTo(Quotas.DEFAULT);
    }

    @Test
    void aSeedThatIsLeftOutIsGenerated() {
        String world = Refusals.account("users: {b1: {mfa: {device: phone}}, b2: {mfa: {device: tablet}}}");
        WorldAccount account = WorldReader.read("w.yaml", world).accounts().get(0);

        assertThat(account.users())
                .allSatisfy(user -> assertThat(String.valueOf(seed(user))).matches("[A-Z2-7]{32}"));
        assertThat(seed(account.users().get(0)))
                .isNotEqualTo(seed(account.users().get(1)));
        assertThat(account.users().toString())
                .doesNotContain(seed(account.users().get(0)));
    }

    private static String seed(WorldUser user) {
        WorldMfa mfa = user.mfa();
        return mfa == null ? "none" : mfa.seed();
    }

    @Test
    void quotasCountForTheWorldItself() {
        String three = "users: {b1: {accessKeys: [{id: LTAI1}, {id: LTAI2}, {id: LTAI3}]}}\n";
        seed(WorldReader.read(
                "w.yaml", Refusals.account("id: \"1000000000000001\"\nquotas: {accessKeysPerUser: 3}\n" + three)));

        assertThat(ram.accessKeys().list(A, "b1")).hasSize(3);
        assertThat(Refusals.ofAccount(three))
                .isEqualTo("w.yaml:4:57: `accessKeys` of user `b1` of account `A` has 3 keys; expected at most 2");
        assertThat(Refusals.ofAccount(
                        "quotas: {systemPolicies: 0}\n" + "users: {b1: {attach: [\"system:AdministratorAccess\"]}}"))
                .endsWith("has 1 system policies; expected at most 0");
        assertThat(Refusals.ofAccount("quotas: {groupsPerUser: 0}\nusers: {b1: {}}\ngroups: {g: {members: [b1]}}"))
                .endsWith("is in 1 groups; expected at most 0");
        assertThat(Refusals.ofAccount(
                        "quotas: {policyDocument: 1}\n" + "policies: {p: '{\"Version\":\"1\",\"Statement\":[]}'}"))
                .endsWith("characters; expected at most 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passwordPolicy: {minimumLength: 7} | `7`; expected 8 to 32",
                "passwordPolicy: {maxAge: 1096} | `1096`; expected 0 to 1095",
                "passwordPolicy: {requireNumbers: 1} | `1`; expected `true` or `false`",
                "passwordPolicy: {reuse: 1} | unknown field `reuse`",
                "securityPreference: {loginSessionHours: 25} | `25`; expected 1 to 24",
                "securityPreference: {loginNetworkMasks: here} | `here`; expected up to 40 address blocks",
                "securityPreference: {loginNetworkMasks: 999.999.999.999/99} | `999.999.999.999/99`; expected up to 40 address",
                "securityPreference: {mfaOperationForLogin: never} | `never`; expected `adaptive` or `independent`",
                "securityPreference: {verificationTypes: [fax]} | `fax`; expected `email` or `sms`",
                "quotas: {users: -1} | `-1`; expected 0 to 1000000",
                "quotas: {policyVersions: 0} | `0`; expected 1 to 1000000",
                "users: {u: {mfa: {}}} | `device` of `mfa` of user `u` of account `A` is missing",
                "users: {u: {mfa: {device: a_b}}} | malformed MFA device name `a_b`",
                "users: {u: {mfa: {device: d, seed: SHORT}}} | malformed MFA seed; expected",
                "users: {u: {mfa: {device: d}}, v: {mfa: {device: d}}} | MFA device `d` of account `A` is another user's"
            })
    void whatIsWrongIsRefused(String lines, String message) {
        assertThat(Refusals.ofAccount(lines)).contains(message);
    }
}
