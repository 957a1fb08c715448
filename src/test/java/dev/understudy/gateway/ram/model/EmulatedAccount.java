package dev.understudy.gateway.ram.model;

import dev.understudy.account.Refused;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Totp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers calls with the operations of the product, and writes the answers as the model does. */
final class EmulatedAccount {
    static final Quotas QUOTAS = new Quotas(
            ModelAccount.USERS,
            ModelAccount.GROUPS,
            ModelAccount.ROLES,
            ModelAccount.POLICIES,
            ModelAccount.VERSIONS,
            Quotas.DEFAULT.policyDocument(),
            Quotas.DEFAULT.trustDocument(),
            ModelAccount.KEYS,
            ModelAccount.GROUPS_PER_USER,
            ModelAccount.SYSTEM_ATTACHED,
            ModelAccount.CUSTOM_ATTACHED_TO_USER,
            ModelAccount.CUSTOM_ATTACHED,
            ModelAccount.MFA_DEVICES,
            Quotas.DEFAULT.samlProviders(),
            Quotas.DEFAULT.oidcProviders());
    private static final String SERIAL = "acs:ram::" + Calls.A + ":mfa/";
    private static final String ANY_SEED = "JBSWY3DPEHPK3PXP";

    private final Calls calls;
    private final List<String> keyIds = new ArrayList<>();
    private final Map<String, String> seeds = new HashMap<>();

    /** Begin with an empty account in place of what was there. */
    EmulatedAccount(Calls calls) {
        this.calls = calls;
        calls.ram.close(Calls.A);
        calls.ram.open(Calls.A, QUOTAS);
    }

    String answer(ModelCall call) {
        try {
            if (call.operation().equals("CreateVirtualMFADevice")) {
                return createDevice(call.get("VirtualMFADeviceName"));
            }
            Map<String, Object> answer = calls.answer(call.operation(), parameters(call));
            remember(call, answer);
            return AnswerText.of(call.operation(), answer, this::shown);
        } catch (Refused refused) {
            return refused.error().code();
        }
    }

    private String[] parameters(ModelCall call) {
        Map<String, String> sent = new TreeMap<>(call.parameters());
        sent.computeIfPresent("UserAccessKeyId", (name, key) -> real(key));
        sent.computeIfPresent("SerialNumber", (name, device) -> SERIAL + device);
        if (call.operation().equals("BindMFADevice")) {
            Totp totp = Totp.of(seeds.getOrDefault(call.get("SerialNumber"), ANY_SEED));
            sent.put("AuthenticationCode1", totp.code(Calls.NOW.minusSeconds(30)));
            sent.put("AuthenticationCode2", totp.code(Calls.NOW));
        }
        if (call.has("ResourceName")) {
            sent.put("ResourceNames", "[\"" + call.get("ResourceName") + "\"]");
            sent.put("TagKeys", "[\"" + call.get("TagKey") + "\"]");
            sent.put("Tag", "[{\"Key\":\"" + call.get("TagKey") + "\",\"Value\":\"" + call.get("TagValue") + "\"}]");
        }
        sent.put("PolicyDocument", Calls.ALLOW_ALL);
        sent.put("AssumeRolePolicyDocument", Calls.TRUST_B);
        return sent.entrySet().stream()
                .flatMap(parameter -> List.of(parameter.getKey(), parameter.getValue()).stream())
                .toArray(String[]::new);
    }

    private void remember(ModelCall call, Map<String, Object> answer) {
        if (call.operation().equals("CreateAccessKey")) {
            keyIds.add(String.valueOf(Calls.at(answer, "AccessKey", "AccessKeyId")));
        }
    }

    /** Without the operation around it, whose QR codes would take half of the time there is. */
    private String createDevice(String name) {
        seeds.put(name, calls.ram.mfaDevices().create(Calls.A, name).seed());
        return Verdict.OK;
    }

    private String real(String key) {
        int index = Integer.parseInt(key.substring("key-".length())) - 1;
        return index < keyIds.size() ? keyIds.get(index) : "LTAI0000000000000000";
    }

    /** What the model calls the keys and devices of this account. */
    private String shown(String value) {
        if (value.startsWith(SERIAL)) {
            return value.substring(SERIAL.length());
        }
        int index = keyIds.indexOf(value);
        return index < 0 ? value : "key-" + (index + 1);
    }
}
