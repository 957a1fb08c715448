package dev.understudy.gateway.sts;

import dev.understudy.gateway.rpc.Form;
import dev.understudy.sts.AssumeRoleRequest;

/**
 * What parameters of STS must look like (STS API "AssumeRole"), in words: {@link AssumeRoleRequest} checks them
 * in one go, so that the answers come in the order of the page.
 */
final class StsForms {
    static final Form ROLE = Form.told("`acs:ram::ACCOUNT:role/NAME`");
    static final Form SESSION_NAME = Form.told("2 to 64 of letters, digits and `.@_-`");
    static final Form DURATION = Form.told(AssumeRoleRequest.SHORTEST + " to the role's longest session");
    static final Form SESSION_POLICY = Form.told("a session policy, up to " + AssumeRoleRequest.LONGEST_POLICY);
    static final Form EXTERNAL_ID = Form.told("2 to 1224 of letters, digits and `_+=,.@:/-`");
    static final Form SOURCE_IDENTITY = Form.told("2 to 64 of letters, digits and `.@_-`");
    static final Form SAML_PROVIDER =
            Form.told("`acs:ram::ACCOUNT:saml-provider/NAME`; without it `MissingParameter.SAMLProviderArn`");
    static final Form SAML_ROLE = Form.told("`acs:ram::ACCOUNT:role/NAME`; without it `MissingParameter.RoleArn`");
    static final Form ASSERTION =
            Form.told("a whole response in Base64, 4 to 100000; without it `MissingParameter.SAMLAssertion`");
    static final Form OIDC_PROVIDER = Form.told("`acs:ram::ACCOUNT:oidc-provider/NAME`");
    static final Form TOKEN =
            Form.told("as it was issued, 4 to 20000; without it `AuthenticationFail.OIDCToken.Invalid`");

    private StsForms() {}
}
