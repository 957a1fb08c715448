package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parameter.optional;

import dev.understudy.account.SettingLimits;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.ram.PasswordPolicy;
import dev.understudy.ram.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SetPasswordPolicy and GetPasswordPolicy of RAM, and their twins of IMS, which know more and spell one name differently. */
public final class PasswordPolicyOperations {
    private static final String LENGTH = "MinimumPasswordLength";
    private static final String LOWERCASE = "RequireLowercaseCharacters";
    private static final String UPPERCASE = "RequireUppercaseCharacters";
    private static final String NUMBERS = "RequireNumbers";
    private static final String SYMBOLS = "RequireSymbols";
    private static final String AGE = "MaxPasswordAge";
    private static final String REUSE = "PasswordReusePrevention";
    // Misspelt in the API, too.
    private static final String ATTEMPTS = "MaxLoginAttemps";
    private static final String NO_USER_NAME = "PasswordNotContainUserName";
    private static final String DIFFERENT = "MinimumPasswordDifferentCharacter";

    private final Settings settings;
    private final boolean ims;
    private final String hardExpiry;

    public PasswordPolicyOperations(Settings settings, RpcService service) {
        this.settings = settings;
        this.ims = service == RpcService.IMS;
        this.hardExpiry = ims ? "HardExpire" : "HardExpiry";
    }

    public List<RpcOperation> all() {
        return ims
                ? List.of(
                        RpcOperation.ims("SetPasswordPolicy", RamResources::everything, this::set, parameters()),
                        RpcOperation.ims("GetPasswordPolicy", RamResources::everything, this::get))
                : List.of(
                        RpcOperation.ram("SetPasswordPolicy", RamResources::account, this::set, parameters()),
                        RpcOperation.ram("GetPasswordPolicy", RamResources::account, this::get));
    }

    private Parameter[] parameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(
                optional(LENGTH, RamForms.MINIMUM_PASSWORD_LENGTH),
                optional(LOWERCASE, Forms.FLAG),
                optional(UPPERCASE, Forms.FLAG),
                optional(NUMBERS, Forms.FLAG),
                optional(SYMBOLS, Forms.FLAG),
                optional(hardExpiry, Forms.FLAG),
                optional(AGE, Forms.number(0, SettingLimits.LONGEST_AGE)),
                optional(REUSE, Forms.number(0, SettingLimits.MOST_REMEMBERED)),
                optional(ATTEMPTS, Forms.number(0, SettingLimits.MOST_ATTEMPTS))));
        if (ims) {
            parameters.add(optional(NO_USER_NAME, Forms.FLAG));
            parameters.add(optional(DIFFERENT, Forms.number(0, SettingLimits.MOST_DIFFERENT)));
            // Newer than any page that says what they do.
            parameters.add(optional("InitialPasswordAge", Forms.NOT_EMULATED));
            parameters.add(optional("InterceptRiskPasswordOnApi", Forms.NOT_EMULATED));
        }
        return parameters.toArray(Parameter[]::new);
    }

    /** ASSUMED: what is not sent stays as it is, as guides rely on that set one thing after the other. */
    private Map<String, Object> set(RpcCall call) {
        return answer(settings.changePasswordPolicy(
                call.account(),
                before -> new PasswordPolicy(
                        call.numberOr(LENGTH, before.minimumLength()),
                        call.flagOr(LOWERCASE, before.requireLowercase()),
                        call.flagOr(UPPERCASE, before.requireUppercase()),
                        call.flagOr(NUMBERS, before.requireNumbers()),
                        call.flagOr(SYMBOLS, before.requireSymbols()),
                        call.flagOr(hardExpiry, before.hardExpiry()),
                        call.numberOr(AGE, before.maxAge()),
                        call.numberOr(REUSE, before.reusePrevention()),
                        call.numberOr(ATTEMPTS, before.maxLoginAttempts()),
                        ims ? call.flagOr(NO_USER_NAME, before.notContainUserName()) : before.notContainUserName(),
                        ims
                                ? call.numberOr(DIFFERENT, before.minimumDifferentCharacters())
                                : before.minimumDifferentCharacters())));
    }

    private Map<String, Object> get(RpcCall call) {
        return answer(settings.passwordPolicy(call.account()));
    }

    private Map<String, Object> answer(PasswordPolicy policy) {
        Fields fields = Fields.of(LENGTH, policy.minimumLength())
                .and(LOWERCASE, policy.requireLowercase())
                .and(UPPERCASE, policy.requireUppercase())
                .and(NUMBERS, policy.requireNumbers())
                .and(SYMBOLS, policy.requireSymbols())
                .and(hardExpiry, policy.hardExpiry())
                .and(AGE, policy.maxAge())
                .and(REUSE, policy.reusePrevention())
                .and(ATTEMPTS, policy.maxLoginAttempts());
        if (ims) {
            fields.and(NO_USER_NAME, policy.notContainUserName()).and(DIFFERENT, policy.minimumDifferentCharacters());
        }
        return Fields.of("PasswordPolicy", fields.map()).map();
    }
}
