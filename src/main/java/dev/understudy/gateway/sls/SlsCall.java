package dev.understudy.gateway.sls;

import dev.understudy.account.ScriptedClock.Jump;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.sls.SlsError;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, decoded and authenticated.
 *
 * @param project the project of the host name; null at the bare endpoint
 * @param region that of the project where there is one, else that of the endpoint
 * @param variables those of the path
 * @param query decoded, the first value of each name; empty values count as absent
 * @param headers first values, by name in any case
 * @param body already decompressed, but for {@code x-log-mode: batch_group}, whose packages carry their own compression
 * @param owner the account that owns the project; the caller's where the operation is not about an existing project
 * @param sourceIp the sender's address
 * @param jump the last time the clock was set forward
 * @param systemNow by the system clock, with which real SDKs stamp log lines as they sign requests
 */
public record SlsCall(
        @Nullable String project,
        String region,
        Map<String, String> variables,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Principal caller,
        AccountId owner,
        String sourceIp,
        Instant now,
        Jump jump,
        Instant systemNow) {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    public SlsCall {
        variables = Map.copyOf(variables);
        Map<String, String> given = new LinkedHashMap<>(query);
        given.values().removeIf(String::isEmpty);
        query = Collections.unmodifiableMap(given);
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** The project's name; refuses {@code ProjectNotExist} at the bare endpoint. */
    public String projectName() {
        if (project == null) {
            throw SlsError.projectNotExist("");
        }
        return project;
    }

    /** A variable of the path, empty when it has none of that name. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** A value of the query; absent when empty. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A value of the query; refuses {@code MissingParameter}. */
    String required(String name) {
        return parameter(name).orElseThrow(() -> SlsError.missingQueryKey(name));
    }

    /** A whole number of the query, from 0 to 999999999; refuses {@code ParameterInvalid}. */
    int number(String name, int absent) {
        String text = query.get(name);
        if (text == null) {
            return absent;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw SlsError.invalidPair(name, text);
        }
        return Integer.parseInt(text);
    }

    boolean flag(String name) {
        return query.getOrDefault(name, "").toLowerCase(Locale.ROOT).equals("true");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
