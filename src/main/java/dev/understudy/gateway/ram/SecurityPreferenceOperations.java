package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parameter.optional;

import dev.understudy.account.SettingLimits;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.ram.SecurityPreference;
import dev.understudy.ram.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SetSecurityPreference and GetSecurityPreference of RAM, and their twins of IMS, which know more of the console. */
public final class SecurityPreferenceOperations {
    private static final String TICKET = "EnableSaveMFATicket";
    private static final String PASSWORD = "AllowUserToChangePassword";
    private static final String KEYS = "AllowUserToManageAccessKeys";
    private static final String MFA = "AllowUserToManageMFADevices";
    private static final String PUBLIC_KEYS = "AllowUserToManagePublicKeys";
    private static final String DURATION = "LoginSessionDuration";
    private static final String MASKS = "LoginNetworkMasks";
    private static final String PASSKEY = "AllowUserToLoginWithPasskey";
    private static final String DING_TALK = "AllowUserToManagePersonalDingTalk";
    private static final String MFA_FOR_LOGIN = "MFAOperationForLogin";
    private static final String RISK = "OperationForRiskLogin";
    private static final String VERIFICATION = "VerificationTypes";
    private static final Form VERIFICATION_LIST = Form.inCall(
            "a list of " + String.join(" and ", SettingLimits.VERIFICATIONS),
            (call, name, value) -> verifications(call),
            "Invalid{}");

    private final Settings settings;
    private final boolean ims;

    public SecurityPreferenceOperations(Settings settings, RpcService service) {
        this.settings = settings;
        this.ims = service == RpcService.IMS;
    }

    public List<RpcOperation> all() {
        return ims
                ? List.of(
                        RpcOperation.ims("SetSecurityPreference", RamResources::everything, this::set, parameters())
                                .filling(SecurityPreferenceOperations::context),
                        RpcOperation.ims("GetSecurityPreference", RamResources::everything, this::get))
                : List.of(
                        RpcOperation.ram("SetSecurityPreference", RamResources::account, this::set, parameters()),
                        RpcOperation.ram("GetSecurityPreference", RamResources::account, this::get));
    }

    private Parameter[] parameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(
                optional(TICKET, Forms.FLAG),
                optional(PASSWORD, Forms.FLAG),
                optional(KEYS, Forms.FLAG),
                optional(MFA, Forms.FLAG),
                optional(DURATION, Forms.number(1, SettingLimits.LONGEST_SESSION)),
                optional(MASKS, RamForms.NETWORK_MASKS)));
        if (ims) {
            parameters.add(optional(PASSKEY, Forms.FLAG));
            parameters.add(optional(DING_TALK, Forms.FLAG));
            parameters.add(optional(MFA_FOR_LOGIN, Forms.oneOf(SettingLimits.MFA_OPERATIONS)));
            parameters.add(optional(RISK, Forms.oneOf(SettingLimits.RISK_OPERATIONS)));
            parameters.add(optional(VERIFICATION, VERIFICATION_LIST));
        } else {
            parameters.add(optional(PUBLIC_KEYS, Forms.FLAG));
        }
        return parameters.toArray(Parameter[]::new);
    }

    // IMS API "SetSecurityPreference", table of authorisation.
    private static Map<String, List<String>> context(RpcCall call) {
        return call.text(MFA_FOR_LOGIN)
                .map(value -> Map.of("ram:" + MFA_FOR_LOGIN, List.of(value)))
                .orElse(Map.of());
    }

    /** ASSUMED: what is not sent stays as it is, as with password policies; masks that are sent empty are none. */
    private Map<String, Object> set(RpcCall call) {
        return answer(settings.changeSecurityPreference(
                call.account(),
                before -> ims ? changedByIms(call, changed(call, before)) : changedByRam(call, changed(call, before))));
    }

    private static SecurityPreference changed(RpcCall call, SecurityPreference before) {
        String masks = call.change(MASKS);
        return new SecurityPreference(
                call.flagOr(TICKET, before.enableSaveMfaTicket()),
                call.flagOr(PASSWORD, before.allowUserToChangePassword()),
                call.flagOr(KEYS, before.allowUserToManageAccessKeys()),
                call.flagOr(MFA, before.allowUserToManageMfaDevices()),
                before.allowUserToManagePublicKeys(),
                call.numberOr(DURATION, before.loginSessionHours()),
                masks == null ? before.loginNetworkMasks() : masks,
                before.console());
    }

    private static SecurityPreference changedByRam(RpcCall call, SecurityPreference before) {
        return before.allowingPublicKeys(call.flagOr(PUBLIC_KEYS, before.allowUserToManagePublicKeys()));
    }

    private static SecurityPreference changedByIms(RpcCall call, SecurityPreference before) {
        SecurityPreference.Console console = before.console();
        return before.with(new SecurityPreference.Console(
                call.flagOr(PASSKEY, console.allowUserToLoginWithPasskey()),
                call.flagOr(DING_TALK, console.allowUserToManagePersonalDingTalk()),
                call.text(MFA_FOR_LOGIN).orElse(console.mfaOperationForLogin()),
                call.text(RISK).orElse(console.operationForRiskLogin()),
                call.change(VERIFICATION) == null && call.change(VERIFICATION + ".1") == null
                        ? console.verificationTypes()
                        : verifications(call)));
    }

    private static List<String> verifications(RpcCall call) {
        List<String> types = TextList.of(call, VERIFICATION, SettingLimits.VERIFICATIONS.size());
        if (!SettingLimits.VERIFICATIONS.containsAll(types)) {
            throw RpcErrors.invalid(VERIFICATION);
        }
        return types;
    }

    private Map<String, Object> get(RpcCall call) {
        return answer(settings.securityPreference(call.account()));
    }

    private Map<String, Object> answer(SecurityPreference preference) {
        SecurityPreference.Console console = preference.console();
        Fields login = Fields.of(TICKET, preference.enableSaveMfaTicket())
                .and(PASSWORD, preference.allowUserToChangePassword())
                .and(DURATION, preference.loginSessionHours())
                .and(MASKS, preference.loginNetworkMasks());
        Fields all = Fields.of("LoginProfilePreference", login.map())
                .and("AccessKeyPreference", one(KEYS, preference.allowUserToManageAccessKeys()))
                .and("MFAPreference", one(MFA, preference.allowUserToManageMfaDevices()));
        if (ims) {
            login.and(PASSKEY, console.allowUserToLoginWithPasskey())
                    .and(MFA_FOR_LOGIN, console.mfaOperationForLogin())
                    .and(RISK, console.operationForRiskLogin());
            all.and("VerificationPreference", one(VERIFICATION, console.verificationTypes()))
                    .and("PersonalInfoPreference", one(DING_TALK, console.allowUserToManagePersonalDingTalk()));
        } else {
            all.and("PublicKeyPreference", one(PUBLIC_KEYS, preference.allowUserToManagePublicKeys()));
        }
        return Fields.of("SecurityPreference", all.map()).map();
    }

    private static Map<String, Object> one(String name, Object value) {
        return Fields.of(name, value).map();
    }
}
