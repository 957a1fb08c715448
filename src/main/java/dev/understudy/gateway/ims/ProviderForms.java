package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.RpcErrors;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the parameters of identity providers must look like (API metadata of April 2026). */
final class ProviderForms {
    static final Form NAME = fitting(
            "1 to 128 of letters, digits and `.-_`, these not at the ends",
            pattern("[a-zA-Z0-9]([a-zA-Z0-9._-]{0,126}[a-zA-Z0-9])?"));
    static final Form DESCRIPTION = fitting("up to 256", value -> value.length() <= 256);
    static final Form ISSUER =
            fitting("`https://…`, up to 255, without query, fragment and login", ProviderForms::isIssuer);
    static final Form CLIENT_ID =
            fitting("1 to 128 of letters, digits and `.-_:/`, these not first", ProviderForms::isClientId);
    static final Form CLIENT_IDS =
            fitting("client IDs, by commas", value -> list(value).stream().allMatch(ProviderForms::isClientId));
    static final Form FINGERPRINT = fitting("1 to 128 letters and digits", pattern("[a-zA-Z0-9]{1,128}"));
    static final Form FINGERPRINTS =
            fitting("fingerprints, by commas", value -> list(value).stream().allMatch(pattern("[a-zA-Z0-9]{1,128}")));
    static final Form METADATA = fitting("Base64", ProviderForms::isBase64);

    private static final int LONGEST_ISSUER = 255;
    private static final Pattern HTTPS = Pattern.compile("https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?(/[^\\s?#@]*)?");
    private static final Pattern CLIENT = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._:/-]{0,127}");

    private ProviderForms() {}

    /** The values of a list by commas. */
    static List<String> list(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    /** Base64 as it is kept: some encoders break lines. */
    static String compact(String base64) {
        return base64.replaceAll("\\s", "");
    }

    private static boolean isIssuer(String value) {
        return value.length() <= LONGEST_ISSUER && HTTPS.matcher(value).matches();
    }

    private static boolean isClientId(String value) {
        return CLIENT.matcher(value).matches();
    }

    private static boolean isBase64(String value) {
        try {
            return Base64.getDecoder().decode(compact(value)).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Predicate<String> pattern(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }

    private static Form fitting(String words, Predicate<String> fits) {
        return Form.of(
                words,
                (name, value) -> {
                    if (!fits.test(value)) {
                        throw RpcErrors.invalid(name);
                    }
                },
                "Invalid{}");
    }
}
