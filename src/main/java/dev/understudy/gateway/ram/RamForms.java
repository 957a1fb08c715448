package dev.understudy.gateway.ram;

import dev.understudy.account.NetworkMasks;
import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.ram.Documents;
import dev.understudy.ram.Names;
import dev.understudy.ram.PasswordPolicy;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamErrors;
import dev.understudy.ram.RamPolicyType;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What names and other short texts of RAM must look like; the rules themselves, with their sources, are in {@link Names}. */
final class RamForms {
    static final Form USER = name("1 to 64 of letters, digits and `.@_-`", Names::user);
    static final Form ROLE = name("1 to 64 of letters, digits and `.@_-`", Names::role);
    static final Form GROUP = name("1 to 64 of letters, digits and `._-`", Names::group);
    static final Form POLICY = name("1 to 128 of letters, digits and `-`", Names::policy);
    static final Form DISPLAY = name("1 to 128 of letters, digits, space and `.@_-`", Names::display);
    static final Form COMMENTS = Form.of("up to 128", Names::comments, "InvalidParameter.{}.Length");
    static final Form DESCRIPTION = Form.of("up to 1024", Names::description, "InvalidParameter.{}.Length");
    static final Form MOBILE_PHONE =
            Form.of("country code, `-`, number", Names::mobilePhone, "InvalidParameter.{}.Format");
    static final Form EMAIL = Form.of("a mail address", Names::email, "InvalidParameter.{}.Format");
    static final Form VERSION_ID = Form.of("`v` and a number", Names::versionId, "InvalidParameter.{}.Format");
    static final Form MFA_DEVICE = name("1 to 64 of letters, digits and `.-`", Names::mfaDevice);
    // The codes of both parameters have the name without the number.
    static final Form AUTHENTICATION_CODE =
            Form.of("6 digits", RamForms::authenticationCode, "InvalidParameter.AuthenticationCode.Format");
    static final Form ALIAS = Form.of(
            "3 to 63 of lower-case letters, digits and single `-`",
            (parameter, value) -> Names.alias(value),
            "InvalidParameter.{}.Length",
            "InvalidParameter.{}.Format");
    static final Form MINIMUM_PASSWORD_LENGTH = Form.of(
            PasswordPolicy.SHORTEST + " to " + PasswordPolicy.LONGEST,
            (parameter, value) -> {
                if (!Forms.isNumber(value, PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST)) {
                    throw RamErrors.minimumPasswordLength();
                }
            },
            "InvalidParameter.{}.Range");
    static final Form NETWORK_MASKS =
            Form.of("up to 40 address blocks, `;` between them", RamForms::networkMasks, "Invalid{}");
    static final Form POLICY_TYPE = Form.of("System or Custom", RamForms::policyType, "InvalidParameter.PolicyType");
    // RAM API "CreateRole": MaxSessionDuration in seconds.
    static final Form SESSION_SECONDS = Forms.number(3600, 43200);

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private RamForms() {}

    /** A password that complies with the account's policy; {@code userName} finds out whose it is. */
    static Form password(Ram ram, Function<RpcCall, String> userName) {
        return Form.inCall(
                "as the password policy wants it",
                (call, parameter, value) ->
                        ram.settings().passwordPolicy(call.account()).check(parameter, value, userName.apply(call)),
                "InvalidParameter.{}.TooWeak");
    }

    static Form document(Ram ram) {
        return Form.inCall(
                "an identity policy",
                (call, parameter, value) ->
                        Documents.identity(ram.quotas(call.account()), ram.rulings(call.account()), parameter, value),
                "InvalidParameter.{}.Length",
                "MalformedPolicyDocument");
    }

    static Form trustPolicy(Ram ram) {
        return Form.inCall(
                "a trust policy",
                (call, parameter, value) ->
                        Documents.trust(ram.quotas(call.account()), ram.rulings(call.account()), parameter, value),
                "InvalidParameter.{}.Length",
                "MalformedPolicyDocument");
    }

    private static Form name(String words, Form.Check check) {
        return Form.of(words, check, "InvalidParameter.{}.InvalidChars", "InvalidParameter.{}.Length");
    }

    private static void authenticationCode(String parameter, String value) {
        if (!CODE.matcher(value).matches()) {
            throw RamErrors.authenticationCodeFormat();
        }
    }

    private static void networkMasks(String parameter, String value) {
        if (!NetworkMasks.areValid(value)) {
            throw RpcErrors.invalid(parameter);
        }
    }

    private static void policyType(String parameter, String value) {
        if (RamPolicyType.of(value).isEmpty()) {
            throw RamErrors.policyType();
        }
    }
}
