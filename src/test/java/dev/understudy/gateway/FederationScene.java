package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.federation.IdP;
import dev.understudy.federation.Issuer;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.NewRole;
import dev.understudy.ram.OidcProvider;
import dev.understudy.ram.RamRole.TrustPolicy;
import dev.understudy.ram.SamlProvider;
import dev.understudy.report.DecisionJson;
import dev.understudy.trail.DecisionRecord;
import dev.understudy.wire.http.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An account with an identity provider of either kind, and a role that trusts them. */
final class FederationScene {
    static final String SAML = "acs:ram::1000000000000001:saml-provider/idp";
    static final String OIDC = "acs:ram::1000000000000001:oidc-provider/ci";
    static final String ROLE = "acs:ram::1000000000000001:role/Visitor";

    final Scene scene = new Scene();
    final Issuer issuer = new Issuer(Scene.START);
    final IdP idp = new IdP(ROLE, SAML, Scene.START.minusSeconds(10));

    FederationScene() {
        scene.cloud.ram().samlProviders().create(saml(IdP.metadata()));
        scene.cloud.ram().oidcProviders().create(oidc(Issuer.keys()));
        role("Visitor", """
                {"Version":"1","Statement":[
                  {"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Federated":["%s"]},
                   "Condition":{"StringEquals":{"saml:recipient":"https://signin.aliyun.com/saml-role/sso"}}},
                  {"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Federated":["%s"]},
                   "Condition":{"StringEquals":{"oidc:iss":"https://ci.example.com","oidc:aud":"sts.aliyuncs.com"},
                                "StringLike":{"oidc:sub":"repo:shop:*"}}}]}
                """.formatted(SAML, OIDC));
    }

    static SamlProvider saml(String metadata) {
        return new SamlProvider(Scene.A, "idp", "", metadata, "rsa-sha1", Scene.START, Scene.START);
    }

    static OidcProvider oidc(String keys) {
        return new OidcProvider(
                Scene.A, "ci", Issuer.URL, List.of(Issuer.CLIENT), List.of(), 12, "", keys, Scene.START, Scene.START);
    }

    void role(String name, String trust) {
        TrustPolicy parsed = new TrustPolicy(trust, PolicyParser.parse(trust, PolicyUse.TRUST));
        scene.cloud
                .ram()
                .roles()
                .add(Scene.A, "3" + name.hashCode(), new NewRole(name, "", parsed, 3600, Map.of()), Scene.START);
    }

    /** An unsigned call; each of {@code more} takes the place of a parameter, an empty one of none. */
    WireRequest oidcCall(String token, String... more) {
        return call(
                "AssumeRoleWithOIDC",
                Map.of("OIDCProviderArn", OIDC, "RoleSessionName", "build-7", "OIDCToken", token),
                more);
    }

    WireRequest samlCall(String response, String... more) {
        return call("AssumeRoleWithSAML", Map.of("SAMLProviderArn", SAML, "SAMLAssertion", response), more);
    }

    private static WireRequest call(String action, Map<String, String> parameters, String... more) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("RoleArn", ROLE);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        Draft draft = Draft.to("POST", Signing.STS, "/")
                .parameter("Action", action)
                .parameter("Version", "2015-04-01")
                .parameter("Format", "JSON");
        all.forEach(draft::parameter);
        return draft.request();
    }

    /** Refused, and the record of it holds nothing of the proof. */
    String refused(WireRequest request) {
        String line = scene.refused(request).line();
        DecisionRecord newest = scene.cloud.trail().list(Scene.all(1)).get(0);
        assertThat(Scene.text(DecisionJson.record(newest))).doesNotContain("eyJ", "PHNhbWxw", "nameid-format");
        return line;
    }
}
