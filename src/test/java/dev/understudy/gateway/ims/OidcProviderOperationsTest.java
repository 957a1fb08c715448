package dev.understudy.gateway.ims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Calls;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OidcProviderOperationsTest {
    private static final String ISSUER = "https://ci.example.com";

    private final Calls calls = new Calls();

    private void make(String name, String issuer) {
        calls.answer("CreateOIDCProvider", "OIDCProviderName", name, "IssuerUrl", issuer, "ClientIds", "web,app");
    }

    private @Nullable Object told(String member) {
        return Calls.at(calls.answer("GetOIDCProvider", "OIDCProviderName", "ci"), "OIDCProvider", member);
    }

    @Test
    void aProviderIsToldAsItWasMade() {
        make("ci", ISSUER);
        assertThat(Calls.at(calls.answer("GetOIDCProvider", "OIDCProviderName", "ci"), "OIDCProvider"))
                .asString()
                .isEqualTo("{OIDCProviderName=ci, Arn=acs:ram::1000000000000001:oidc-provider/ci, IssuerUrl=" + ISSUER
                        + ", ClientIds=web,app, Fingerprints=, IssuanceLimitTime=12, Description=,"
                        + " CreateDate=2026-01-05T08:00:00Z, UpdateDate=2026-01-05T08:00:00Z,"
                        + " GmtCreate=1767600000123, GmtModified=1767600000123}");
    }

    @Test
    void clientIdsAndFingerprintsComeAndGo() {
        make("ci", ISSUER);
        calls.answer("AddClientIdToOIDCProvider", "OIDCProviderName", "ci", "ClientId", "third");
        calls.answer("AddClientIdToOIDCProvider", "OIDCProviderName", "ci", "ClientId", "third");
        calls.answer("RemoveClientIdFromOIDCProvider", "OIDCProviderName", "ci", "ClientId", "web");
        calls.answer("RemoveClientIdFromOIDCProvider", "OIDCProviderName", "ci", "ClientId", "nobody");
        calls.answer("AddFingerprintToOIDCProvider", "OIDCProviderName", "ci", "Fingerprint", "90ff");
        assertThat(told("ClientIds")).isEqualTo("app,third");
        assertThat(told("Fingerprints")).isEqualTo("90ff");
        calls.answer("RemoveFingerprintFromOIDCProvider", "OIDCProviderName", "ci", "Fingerprint", "90ff");
        assertThat(told("Fingerprints")).isEqualTo("");
    }

    @Test
    void anUpdateReplacesAllClientIdsAndKeepsWhatIsNotSent() {
        make("ci", ISSUER);
        calls.answer("UpdateOIDCProvider", "OIDCProviderName", "ci", "IssuanceLimitTime", "24");
        assertThat(told("ClientIds")).isEqualTo("web,app");
        calls.answer("UpdateOIDCProvider", "OIDCProviderName", "ci", "ClientIds", "only", "NewDescription", "x");
        assertThat(List.of(
                        String.valueOf(told("ClientIds")),
                        String.valueOf(told("IssuanceLimitTime")),
                        String.valueOf(told("Description"))))
                .containsExactly("only", "24", "x");
    }

    @Test
    void namesAndIssuersAreTakenOnce() {
        make("ci", ISSUER);
        assertThat(calls.refusal("CreateOIDCProvider", "OIDCProviderName", "ci", "IssuerUrl", ISSUER + "/2")
                        .code())
                .isEqualTo("EntityAlreadyExists.OIDCProvider");
        assertThat(calls.refusal("CreateOIDCProvider", "OIDCProviderName", "ci2", "IssuerUrl", ISSUER)
                        .code())
                .isEqualTo("EntityAlreadyExists.OIDCProvider.Url");
        calls.answer("DeleteOIDCProvider", "OIDCProviderName", "ci");
        make("ci", ISSUER);
    }

    @Test
    void whatIsNotThereIsToldOnEveryOperation() {
        for (String operation : List.of("GetOIDCProvider", "UpdateOIDCProvider", "DeleteOIDCProvider")) {
            assertThat(calls.refusal(operation, "OIDCProviderName", "none").code())
                    .isEqualTo("EntityNotExist.OIDCProvider");
        }
        assertThat(calls.refusal("AddClientIdToOIDCProvider", "OIDCProviderName", "none", "ClientId", "a")
                        .code())
                .isEqualTo("EntityNotExist.OIDCProvider");
    }

    @Test
    void limitsHold() {
        make("ci", ISSUER);
        String many = IntStream.range(0, 51).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(calls.refusal("UpdateOIDCProvider", "OIDCProviderName", "ci", "ClientIds", many)
                        .code())
                .isEqualTo("LimitExceeded.OIDCProvider");
        assertThat(calls.refusal(
                                "CreateOIDCProvider",
                                "OIDCProviderName",
                                "b",
                                "IssuerUrl",
                                ISSUER + "/b",
                                "Fingerprints",
                                "1,2,3,4,5,6")
                        .code())
                .isEqualTo("LimitExceeded.OIDCProvider");
    }

    @Test
    void issuersAreHttpsUrlsWithoutFrills() {
        for (String wrong :
                List.of("http://ci.example.com", "https://a@b", "https://ci?x", "https://ci#x", "https://")) {
            assertThat(calls.refusal("CreateOIDCProvider", "OIDCProviderName", "ci", "IssuerUrl", wrong)
                            .code())
                    .as(wrong)
                    .isEqualTo("InvalidIssuerUrl");
        }
    }

    @Test
    void policiesCanAskForTheIssuer() {
        assertThat(calls.operation("CreateOIDCProvider").context(calls.call("IssuerUrl", ISSUER)))
                .isEqualTo(Map.of("ram:OidcIssuerUrl", List.of(ISSUER)));
    }
}
