package dev.understudy.harness.real;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the environment says of real accounts; nothing is read from files or flags, so that no key ends up in either.
 *
 * @param accounts the owners' keys by account name
 * @param expectedIds the account ids that somebody has stated, by account name
 */
public record RealSettings(Map<String, Credentials> accounts, Map<String, String> expectedIds, Endpoints endpoints) {
    private static final Pattern KEY = Pattern.compile("UNDERSTUDY_([A-Z])_ACCESS_KEY_(?:ID|SECRET)");
    private static final Pattern HOST =
            Pattern.compile("(?:https://)?([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(:\\d+)?/?");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(?:-[a-z0-9]+)+");
    private static final Pattern ID = Pattern.compile("\\d{1,20}");

    public RealSettings {
        accounts = Map.copyOf(accounts);
        expectedIds = Map.copyOf(expectedIds);
    }

    /** Read A, B and others; {@link WrongSetting} names every variable that is missing, or the first that cannot be used. */
    public static RealSettings read(Map<String, String> environment) {
        return new Reading(environment)
                .settings(List.of("A", "B"), "the keys of two real accounts and a region, see docs/real-accounts.md");
    }

    /** The same for whatever accounts there are keys of, one at least. */
    public static RealSettings readAny(Map<String, String> environment) {
        boolean none = environment.keySet().stream()
                .noneMatch(variable -> KEY.matcher(variable).matches());
        return new Reading(environment)
                .settings(none ? List.of("A") : List.of(), "the key of an account and a region, see docs/snapshot.md");
    }

    /** The variable that holds an account's key id. */
    static String keyVariable(String account) {
        return "UNDERSTUDY_" + account + "_ACCESS_KEY_ID";
    }

    static String idVariable(String account) {
        return "UNDERSTUDY_" + account + "_ACCOUNT_ID";
    }

    private static final class Reading {
        private final Map<String, String> environment;
        private final List<String> missing = new ArrayList<>();

        Reading(Map<String, String> environment) {
            this.environment = environment;
        }

        RealSettings settings(List<String> neededAccounts, String expected) {
            TreeSet<String> names = new TreeSet<>(neededAccounts);
            environment.keySet().forEach(variable -> {
                Matcher key = KEY.matcher(variable);
                if (key.matches()) {
                    names.add(key.group(1));
                }
            });
            Map<String, Credentials> accounts = new TreeMap<>();
            Map<String, String> ids = new TreeMap<>();
            for (String name : names) {
                accounts.put(name, key(name));
                String id = value(idVariable(name));
                if (!id.isEmpty()) {
                    ids.put(name, matching(idVariable(name), id, ID, "the digits of an account id"));
                }
            }
            String region = needed("UNDERSTUDY_REGION");
            if (!missing.isEmpty()) {
                throw new WrongSetting(
                        "the environment has no " + String.join(", ", missing) + "; expected " + expected);
            }
            return new RealSettings(accounts, ids, endpoints(region));
        }

        private Credentials key(String account) {
            String token = value("UNDERSTUDY_" + account + "_SECURITY_TOKEN");
            return new Credentials(
                    needed(keyVariable(account)),
                    needed("UNDERSTUDY_" + account + "_ACCESS_KEY_SECRET"),
                    token.isEmpty() ? null : token);
        }

        private Endpoints endpoints(String region) {
            matching("UNDERSTUDY_REGION", region, REGION, "a region such as `cn-hangzhou`");
            return new Endpoints(
                    region,
                    host("UNDERSTUDY_RAM_ENDPOINT", "ram.aliyuncs.com", true),
                    host("UNDERSTUDY_IMS_ENDPOINT", "ims.aliyuncs.com", true),
                    host("UNDERSTUDY_STS_ENDPOINT", "sts." + region + ".aliyuncs.com", true),
                    host("UNDERSTUDY_LOG_ENDPOINT", Endpoints.logHost(region), false),
                    true,
                    null,
                    null);
        }

        // Log Service clients put the project in front of the host and take no port (SDK for Java "Endpoints").
        private String host(String variable, String otherwise, boolean withPort) {
            String text = value(variable);
            if (text.isEmpty()) {
                return otherwise;
            }
            Matcher host = HOST.matcher(text);
            if (!host.matches() || (host.group(2) != null && !withPort)) {
                throw new WrongSetting(variable + " is `" + text + "`; expected a host name"
                        + (withPort ? ", with a port if need be" : " without a port") + ", called over TLS");
            }
            return host.group(1) + Objects.requireNonNullElse(host.group(2), "");
        }

        private static String matching(String variable, String text, Pattern form, String expected) {
            if (!form.matcher(text).matches()) {
                throw new WrongSetting(variable + " is `" + text + "`; expected " + expected);
            }
            return text;
        }

        private String needed(String variable) {
            String value = value(variable);
            if (value.isEmpty()) {
                missing.add(variable);
            }
            return value;
        }

        private String value(String variable) {
            return environment.getOrDefault(variable, "").strip();
        }
    }
}
