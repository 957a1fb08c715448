package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.ram.Documents;
import dev.understudy.ram.Names;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamErrors;
import dev.understudy.ram.RamPolicyType;

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
    static final Form PASSWORD = Form.of("8 to 32", Names::password, "InvalidParameter.{}.TooWeak");
    static final Form POLICY_TYPE = Form.of("System or Custom", RamForms::policyType, "InvalidParameter.PolicyType");
    // RAM API "CreateRole": MaxSessionDuration in seconds.
    static final Form SESSION_SECONDS = Forms.number(3600, 43200);

    private RamForms() {}

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

    private static void policyType(String parameter, String value) {
        if (RamPolicyType.of(value).isEmpty()) {
            throw RamErrors.policyType();
        }
    }
}
