package dev.understudy.harness.real;

import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.StsClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real accounts whose keys STS has recognised: each its own, and each the one it should be. */
public final class RealAccounts {
    private static final Pattern ARN = Pattern.compile("acs:ram::(\\d+):(.+)");

    private final Endpoints endpoints;
    private final Map<String, Owner> owners;

    /**
     * Who sets an account up.
     *
     * @param id of the account
     * @param root whether the key is the account's own, not a RAM user's
     */
    public record Owner(String account, String id, boolean root, Credentials credentials) {}

    private RealAccounts(Endpoints endpoints, Map<String, Owner> owners) {
        this.endpoints = endpoints;
        this.owners = new TreeMap<>(owners);
    }

    /**
     * Ask STS whose the keys are, before anything else is called.
     *
     * @throws WrongSetting when STS cannot be reached or refuses a key, one account is given twice, or a key belongs to another account
     *     than was stated
     */
    public static RealAccounts identify(RealSettings settings) {
        Map<String, Owner> owners = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        new TreeMap<>(settings.accounts()).forEach((account, credentials) -> {
            Owner owner = identify(settings, account, credentials);
            String stated = settings.expectedIds().getOrDefault(account, owner.id());
            if (!stated.equals(owner.id())) {
                throw new WrongSetting(RealSettings.keyVariable(account) + " is a key of account " + owner.id()
                        + "; expected one of " + stated + ", as " + RealSettings.idVariable(account) + " says");
            }
            String other = names.put(owner.id(), account);
            if (other != null) {
                throw new WrongSetting(RealSettings.keyVariable(other) + " and " + RealSettings.keyVariable(account)
                        + " are keys of one account, " + owner.id() + "; expected different accounts");
            }
            owners.put(account, owner);
        });
        return new RealAccounts(settings.endpoints(), owners);
    }

    private static Owner identify(RealSettings settings, String account, Credentials credentials) {
        String variable = RealSettings.keyVariable(account);
        try (StsClient sts = Sdk.TEA.sts(settings.endpoints(), credentials)) {
            Outcome<String> arn = sts.whoAmI();
            Matcher parts = ARN.matcher(arn.fold(Outcome.Succeeded::value, refused -> {
                throw new WrongSetting(variable + ": STS refuses this key and its secret: " + refused.describe());
            }));
            if (!parts.matches()) {
                throw new WrongSetting(variable + ": STS calls its owner something unexpected; expected an ARN");
            }
            return new Owner(account, parts.group(1), parts.group(2).equals("root"), credentials);
        } catch (CallFailed failed) {
            throw new WrongSetting("STS cannot be reached at `"
                    + settings.endpoints().sts() + "`: " + reason(failed) + "; nothing was made");
        }
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName()
                + (cause.getMessage() == null
                        ? ""
                        : ": " + cause.getMessage().lines().findFirst().orElse(""));
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** By account name. */
    public Map<String, Owner> owners() {
        return owners;
    }

    /** The owners' keys by account id. */
    public Map<String, Credentials> credentialsById() {
        Map<String, Credentials> byId = new TreeMap<>();
        owners.values().forEach(owner -> byId.put(owner.id(), owner.credentials()));
        return byId;
    }

    /** Whether every key is an account's own, as only a few scenarios need. */
    public boolean allRoot() {
        return owners.values().stream().allMatch(Owner::root);
    }
}
