package dev.understudy.gateway.sts;

import static dev.understudy.gateway.rpc.Parameter.optional;
import static dev.understudy.gateway.rpc.Parameter.required;
import static dev.understudy.gateway.rpc.Parameter.requiredByOperation;

import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.policy.AccessRequest;
import dev.understudy.ram.RamRole;
import dev.understudy.sts.AssumeRole;
import dev.understudy.sts.AssumeRoleRequest;
import dev.understudy.sts.StsErrors;
import dev.understudy.sts.federation.OidcVisitors;
import dev.understudy.sts.federation.SamlVisitors;
import dev.understudy.sts.federation.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * AssumeRoleWithSAML and AssumeRoleWithOIDC: not signed, the proof is in a parameter; the role's trust policy alone decides, on
 * {@code sts:AssumeRole} (RAM help, "Policy evaluation process of assuming a RAM role"; public set-up guides).
 */
public final class FederationOperations {
    private static final List<Parameter> OIDC_PARAMETERS = List.of(
            required("OIDCProviderArn", StsForms.OIDC_PROVIDER),
            required("RoleArn", StsForms.ROLE),
            required("RoleSessionName", StsForms.SESSION_NAME));

    private final AssumeRole assumeRole;
    private final SamlVisitors saml;
    private final OidcVisitors oidc;

    public FederationOperations(AssumeRole assumeRole, SamlVisitors saml, OidcVisitors oidc) {
        this.assumeRole = assumeRole;
        this.saml = saml;
        this.oidc = oidc;
    }

    public List<RpcOperation> all() {
        return List.of(withSaml(), withOidc());
    }

    private RpcOperation withSaml() {
        return operation(
                        "AssumeRoleWithSAML",
                        List.of(
                                requiredByOperation("SAMLProviderArn", StsForms.SAML_PROVIDER),
                                requiredByOperation("RoleArn", StsForms.SAML_ROLE),
                                requiredByOperation("SAMLAssertion", StsForms.ASSERTION),
                                optional("DurationSeconds", StsForms.DURATION),
                                optional("Policy", StsForms.SESSION_POLICY)),
                        "MissingParameter.SAMLAssertion",
                        "MissingParameter.SAMLProviderArn",
                        "MissingParameter.RoleArn",
                        "InvalidParameter.RoleArn",
                        "InvalidParameter.DurationSeconds",
                        "InvalidParameter.PolicyGrammar",
                        "InvalidParameter.PolicySize",
                        "EntityNotExist.SAMLProvider",
                        "AuthenticationFail.IDPMetadata.Invalid",
                        "AuthenticationFail.SAMLAssertion.Invalid",
                        "AuthenticationFail.SAMLAssertion.Expired",
                        "InvalidParameter.RoleSessionName",
                        "InvalidParameter",
                        "EntityNotExist.RoleArn")
                .forVisitors(saml::visitor);
    }

    private RpcOperation withOidc() {
        return operation(
                        "AssumeRoleWithOIDC",
                        List.of(
                                OIDC_PARAMETERS.get(0),
                                OIDC_PARAMETERS.get(1),
                                OIDC_PARAMETERS.get(2),
                                requiredByOperation("OIDCToken", StsForms.TOKEN),
                                optional("DurationSeconds", StsForms.DURATION),
                                optional("Policy", StsForms.SESSION_POLICY)),
                        "InvalidParameter.RoleArn",
                        "InvalidParameter.RoleSessionName",
                        "InvalidParameter.DurationSeconds",
                        "InvalidParameter.PolicyGrammar",
                        "InvalidParameter.PolicySize",
                        "AuthenticationFail.NoPermission",
                        "AuthenticationFail.OIDCToken.HttpsUrlInvalid",
                        "AuthenticationFail.OIDCToken.Invalid",
                        "AuthenticationFail.OIDCToken.InvalidSignature",
                        "AuthenticationFail.OIDCToken.AudienceNotMatch",
                        "AuthenticationFail.OIDCToken.Expired",
                        "EntityNotExist.Role")
                .forVisitors(this::oidcVisitor);
    }

    private Visitor oidcVisitor(Map<String, String> parameters) {
        for (Parameter mandatory : OIDC_PARAMETERS) {
            if (parameters.getOrDefault(mandatory.name(), "").isEmpty()) {
                throw RpcErrors.missing(mandatory.name());
            }
        }
        return oidc.visitor(parameters);
    }

    private RpcOperation operation(String name, List<Parameter> parameters, String... refusals) {
        return new RpcOperation(
                        RpcService.STS,
                        name,
                        AccessRequest.ASSUME_ROLE,
                        parameters,
                        call -> List.of(role(call).arn()),
                        FederationOperations::context,
                        this::assume,
                        List.of(refusals),
                        "STS API \"" + name + "\"")
                .dependingOn(call ->
                        SessionAnswer.dependentActions(visitor(call).request().sourceIdentity()));
    }

    /** The role that was found first: the one that is decided on is the one that is assumed. */
    private RamRole role(RpcCall call) {
        return call.findings()
                .once(RamRole.class, () -> assumeRole.role(visitor(call).request()));
    }

    private static Visitor visitor(RpcCall call) {
        Visitor visitor = call.visitor();
        if (visitor == null) {
            throw StsErrors.NO_PERMISSION.refused();
        }
        return visitor;
    }

    private static Map<String, List<String>> context(RpcCall call) {
        Map<String, List<String>> context = new HashMap<>(visitor(call).context());
        AssumeRoleRequest request = visitor(call).request();
        context.putAll(SessionAnswer.context(request.sessionName(), request.sourceIdentity()));
        return context;
    }

    private Map<String, Object> assume(RpcCall call) {
        Visitor visitor = visitor(call);
        return SessionAnswer.fields(assumeRole.issue(visitor.request(), role(call), null, call.now()))
                .and(visitor.infoName(), visitor.info())
                .map();
    }
}
