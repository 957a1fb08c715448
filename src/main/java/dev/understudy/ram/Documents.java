package dev.understudy.ram;

import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Rulings;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.RamRole.TrustPolicy;

/** Policy texts into documents, refused as RAM refuses them; {@code parameter} is the one the text came in. */
public final class Documents {
    private Documents() {}

    public static PolicyDocument identity(Quotas quotas, Rulings rulings, String parameter, String text) {
        if (text.length() > quotas.policyDocument()) {
            throw RamErrors.length(parameter);
        }
        return parse(text, PolicyUse.IDENTITY, rulings);
    }

    public static TrustPolicy trust(Quotas quotas, Rulings rulings, String parameter, String text) {
        if (text.length() > quotas.trustDocument()) {
            throw RamErrors.length(parameter);
        }
        return new TrustPolicy(text, parse(text, PolicyUse.TRUST, rulings));
    }

    private static PolicyDocument parse(String text, PolicyUse use, Rulings rulings) {
        try {
            return PolicyParser.parse(text, use, rulings);
        } catch (MalformedPolicy malformed) {
            throw RamErrors.malformedPolicy(String.valueOf(malformed.getMessage()));
        }
    }
}
