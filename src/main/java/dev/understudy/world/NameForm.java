package dev.understudy.world;

import java.util.regex.Pattern;

/** What the names in a world may look like, with the cloud's own rule where it has one. */
enum NameForm {
    // Ours: it stands in `{A}` and in `A/user`.
    ACCOUNT("account name", "[A-Za-z][A-Za-z0-9-]*", "a letter, then letters, digits and hyphens"),
    // Real ids have 16 digits (RAM help, "Account ID"); samples of the documentation are shorter.
    ACCOUNT_ID("account id", "[0-9]{1,20}", "1 to 20 digits; real ones have 16"),
    // RAM API "SetAccountAlias": the error message says 3 to 63
    ALIAS(
            "account alias",
            "(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*",
            "3 to 63 lower-case letters, digits and single hyphens"),
    // RAM API "CreateUser" (2021)
    USER("user name", "[A-Za-z0-9.@_-]{1,64}", "1 to 64 letters, digits and `.@_-`"),
    // ASSUMED: letters of any script and spaces; 2021 had a narrow set, newer pages name a length only.
    DISPLAY_NAME("display name", "[\\p{L}\\p{M}\\p{N} .@_-]{1,128}", "1 to 128 letters, digits, spaces and `.@_-`"),
    // The password policy that every account begins with (RAM API "GetPasswordPolicy")
    PASSWORD("password", ".{8,32}", "8 to 32 characters"),
    // RAM API "CreateVirtualMFADevice"
    MFA_DEVICE("MFA device name", "[A-Za-z0-9.-]{1,64}", "1 to 64 letters, digits and `.-`"),
    // RFC 4648, section 6, without padding; RFC 4226 wants 128 bits at least, so this is the next whole group
    MFA_SEED("MFA seed", "([A-Z2-7]{8}){4,8}", "32, 40, 48, 56 or 64 letters `A` to `Z` and digits `2` to `7`"),
    // RAM API "CreateGroup", newer text
    GROUP("group name", "[A-Za-z0-9._-]{1,64}", "1 to 64 letters, digits and `._-`"),
    // RAM API "CreateRole" (2021); an orchestration page also allows `_`
    ROLE("role name", "[A-Za-z0-9.@_-]{1,64}", "1 to 64 letters, digits and `.@_-`"),
    // RAM API "CreatePolicy"
    POLICY("policy name", "[A-Za-z0-9-]{1,128}", "1 to 128 letters, digits and hyphens"),
    // Resource Directory API "CreateFolder"
    FOLDER("folder name", "[\\p{L}\\p{N}._-]{1,24}", "1 to 24 letters, digits and `._-`"),
    // Resource Management API "CreateResourceGroup": rg- and letters and digits
    RESOURCE_GROUP("resource group id", "rg-[a-zA-Z0-9]{1,64}", "`rg-`, then 1 to 64 letters and digits"),
    // RAM API "TagResources", metadata of April 2026
    TAG_KEY("tag key", ".{1,128}", "1 to 128 characters"),
    // Log Service "Manage projects"; `logtail` is taken from the start (vendor's ProjectFunctionTest)
    PROJECT(
            "project name",
            "(?!logtail$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]",
            "3 to 63 lower-case letters, digits and hyphens, no hyphen at the ends, and not `logtail`"),
    // Log Service "Manage logstores"
    LOGSTORE(
            "logstore name",
            "[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]",
            "3 to 63 lower-case letters, digits, hyphens and underscores, letters or digits at the ends"),
    // IMS API "CreateSAMLProvider", "CreateOIDCProvider"
    PROVIDER(
            "provider name",
            "[a-zA-Z0-9]([a-zA-Z0-9._-]{0,126}[a-zA-Z0-9])?",
            "1 to 128 letters, digits and `.-_`, letters or digits at the ends"),
    ISSUER(
            "issuer",
            "(?=.{1,255}$)https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?(/[^\\s?#@]*)?",
            "a URL such as `https://idp.example.com`, without query, fragment and login"),
    CLIENT_ID("client id", "[a-zA-Z0-9][a-zA-Z0-9._:/-]{0,127}", "1 to 128 letters, digits and `.-_:/`"),
    FINGERPRINT("fingerprint", "[a-zA-Z0-9]{1,128}", "1 to 128 letters and digits"),
    REGION("region", "[a-z]{2,}(-[a-z0-9]+)+", "a region id such as `cn-hangzhou`"),
    // Ids of STS keys start with `STS.`, so a dot here could be taken for one.
    ACCESS_KEY_ID("access key id", "[A-Za-z0-9]{4,64}", "4 to 64 letters and digits, such as `LTAIuserB1`"),
    SECRET("access key secret", "[\\x21-\\x7e]{1,128}", "1 to 128 printable characters without spaces");

    private final String title;
    private final Pattern form;
    private final String expected;

    NameForm(String title, String form, String expected) {
        this.title = title;
        this.form = Pattern.compile(form);
        this.expected = expected;
    }

    boolean fits(String text) {
        return form.matcher(text).matches();
    }

    String check(WorldPlace place, String text) {
        if (!fits(text)) {
            String found =
                    this == SECRET || this == PASSWORD || this == MFA_SEED ? "" : " `" + Value.shortened(text) + "`";
            throw place.fault("malformed " + title + found + "; expected " + expected);
        }
        return text;
    }
}
