package dev.understudy.harness.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the environment must say before any real account is called. */
class RealSettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "UNDERSTUDY_A_ACCESS_KEY_ID", "LTAIa",
            "UNDERSTUDY_A_ACCESS_KEY_SECRET", "secretA",
            "UNDERSTUDY_B_ACCESS_KEY_ID", "LTAIb",
            "UNDERSTUDY_B_ACCESS_KEY_SECRET", "secretB",
            "UNDERSTUDY_REGION", "cn-shanghai"));

    @Test
    void twoAccountsAndARegionAreEnough() {
        RealSettings settings = RealSettings.read(environment);
        assertThat(settings.accounts())
                .isEqualTo(Map.of(
                        "A",
                        new Credentials("LTAIa", "secretA", null),
                        "B",
                        new Credentials("LTAIb", "secretB", null)));
        assertThat(settings.expectedIds()).isEmpty();
        assertThat(settings.endpoints())
                .isEqualTo(new Endpoints(
                        "cn-shanghai",
                        "ram.aliyuncs.com",
                        "ims.aliyuncs.com",
                        "sts.cn-shanghai.aliyuncs.com",
                        "cn-shanghai.log.aliyuncs.com",
                        true,
                        null,
                        null));
    }

    @Test
    void everyMissingVariableIsNamedAtOnce() {
        environment.remove("UNDERSTUDY_A_ACCESS_KEY_SECRET");
        environment.remove("UNDERSTUDY_B_ACCESS_KEY_ID");
        environment.put("UNDERSTUDY_REGION", " ");
        assertWrong(
                "the environment has no UNDERSTUDY_A_ACCESS_KEY_SECRET, UNDERSTUDY_B_ACCESS_KEY_ID, UNDERSTUDY_REGION; "
                        + "expected the keys of two real accounts and a region, see docs/real-accounts.md");
    }

    @Test
    void halfAThirdAccountIsAMistakeToo() {
        environment.put("UNDERSTUDY_C_ACCESS_KEY_SECRET", "secretC");
        assertWrong("the environment has no UNDERSTUDY_C_ACCESS_KEY_ID; "
                + "expected the keys of two real accounts and a region, see docs/real-accounts.md");
    }

    @Test
    void aThirdAccountATokenAndIdsAreTaken() {
        environment.put("UNDERSTUDY_C_ACCESS_KEY_ID", "STS.c");
        environment.put("UNDERSTUDY_C_ACCESS_KEY_SECRET", "secretC");
        environment.put("UNDERSTUDY_C_SECURITY_TOKEN", "token");
        environment.put("UNDERSTUDY_A_ACCOUNT_ID", "1000000000000001");
        RealSettings settings = RealSettings.read(environment);
        assertThat(settings.accounts()).containsEntry("C", new Credentials("STS.c", "secretC", "token"));
        assertThat(settings.expectedIds()).isEqualTo(Map.of("A", "1000000000000001"));
    }

    @Test
    void endpointsMayBeOthers() {
        environment.put("UNDERSTUDY_RAM_ENDPOINT", "https://127.0.0.1:4511");
        environment.put("UNDERSTUDY_STS_ENDPOINT", "sts-vpc.cn-shanghai.aliyuncs.com");
        environment.put("UNDERSTUDY_LOG_ENDPOINT", "cn-shanghai-intranet.log.aliyuncs.com");
        Endpoints endpoints = RealSettings.read(environment).endpoints();
        assertThat(endpoints.ram()).isEqualTo("127.0.0.1:4511");
        assertThat(endpoints.sts()).isEqualTo("sts-vpc.cn-shanghai.aliyuncs.com");
        assertThat(endpoints.log()).isEqualTo("cn-shanghai-intranet.log.aliyuncs.com");
    }

    @Test
    void anEndpointWithoutTlsIsNone() {
        environment.put("UNDERSTUDY_STS_ENDPOINT", "http://sts.aliyuncs.com");
        assertWrong("UNDERSTUDY_STS_ENDPOINT is `http://sts.aliyuncs.com`; "
                + "expected a host name, with a port if need be, called over TLS");
    }

    @Test
    void logServiceClientsTakeNoPort() {
        environment.put("UNDERSTUDY_LOG_ENDPOINT", "cn-shanghai.log.aliyuncs.com:443");
        assertWrong("UNDERSTUDY_LOG_ENDPOINT is `cn-shanghai.log.aliyuncs.com:443`; "
                + "expected a host name without a port, called over TLS");
    }

    @Test
    void aRegionIsARegion() {
        environment.put("UNDERSTUDY_REGION", "Hangzhou!");
        assertWrong("UNDERSTUDY_REGION is `Hangzhou!`; expected a region such as `cn-hangzhou`");
    }

    @Test
    void oneAccountIsEnoughWhereAnyWillDo() {
        environment.remove("UNDERSTUDY_A_ACCESS_KEY_ID");
        environment.remove("UNDERSTUDY_A_ACCESS_KEY_SECRET");
        assertThat(RealSettings.readAny(environment).accounts()).containsOnlyKeys("B");
    }

    @Test
    void whereAnyWillDoOneIsNeeded() {
        assertThatThrownBy(() -> RealSettings.readAny(Map.of()))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("the environment has no UNDERSTUDY_A_ACCESS_KEY_ID, UNDERSTUDY_A_ACCESS_KEY_SECRET, "
                        + "UNDERSTUDY_REGION; expected the key of an account and a region, see docs/snapshot.md");
    }

    private void assertWrong(String message) {
        assertThatThrownBy(() -> RealSettings.read(environment))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(message)
                .message()
                .doesNotContain("secret");
    }
}
