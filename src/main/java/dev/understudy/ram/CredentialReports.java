package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.CredentialReport.Row;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The credential reports of the accounts: who can log on how, as CSV.
 *
 * <p>The columns are those that table alicloud_ram_credential_report of Steampipe reads, {@code N/A} and {@code -} among
 * their values.
 */
public final class CredentialReports {
    // Keys one and two, and three more that accounts with a larger quota have.
    private static final List<String> KEYS = List.of(
            "access_key_1",
            "access_key_2",
            "additional_access_key_1",
            "additional_access_key_2",
            "additional_access_key_3");
    private static final List<String> HEADER = Stream.concat(
                    Stream.of(
                            "user",
                            "user_creation_time",
                            "user_last_logon",
                            "password_exist",
                            "password_active",
                            "password_last_changed",
                            "password_next_rotation",
                            "mfa_active"),
                    KEYS.stream()
                            .flatMap(key -> Stream.of("_exist", "_active", "_last_rotated", "_last_used")
                                    .map(what -> key + what)))
            .toList();
    private static final String NONE = "-";
    private static final String NOT_APPLICABLE = "N/A";

    private final RamAccounts accounts;
    private final AccessKeys keys;

    CredentialReports(RamAccounts accounts, AccessKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** The names of the columns. */
    public static List<String> header() {
        return HEADER;
    }

    /** Write down how things are now. */
    public CredentialReport generate(AccountId account, Instant now) {
        return accounts.change(account, before -> {
            CredentialReport report = new CredentialReport(
                    now,
                    before.users().values().stream()
                            .map(user -> row(before, user))
                            .toList());
            return new Changed<>(before.with(report), report);
        });
    }

    /** The one that was generated last. */
    public Optional<CredentialReport> last(AccountId account) {
        return Optional.ofNullable(accounts.get(account).credentialReport());
    }

    private Row row(RamAccount account, RamUser user) {
        List<String> cells = new ArrayList<>();
        cells.add(PrincipalNames.of(account, user.name()));
        cells.add(date(user.createdAt()));
        // Nobody logs on here.
        cells.add(NONE);
        LoginProfile profile = user.loginProfile();
        if (profile == null) {
            cells.add("FALSE");
            cells.addAll(Collections.nCopies(3, NOT_APPLICABLE));
        } else {
            int days = account.settings().passwordPolicy().maxAge();
            cells.addAll(List.of("TRUE", "TRUE", date(profile.passwordChangedAt())));
            cells.add(days == 0 ? NONE : date(profile.passwordChangedAt().plus(Duration.ofDays(days))));
        }
        cells.add(truth(account.mfaDeviceOf(user).isPresent()));
        List<AccessKey> owned = account.keysOf(user.name());
        for (int number = 0; number < KEYS.size(); number++) {
            cells.addAll(number < owned.size() ? cells(owned.get(number)) : noKey());
        }
        return new Row(user.name(), cells);
    }

    private List<String> cells(AccessKey key) {
        return List.of(
                "TRUE",
                truth(key.active()),
                date(key.createdAt()),
                keys.lastUsed(key.id())
                        .map(KeyUse::at)
                        .map(CredentialReports::date)
                        .orElse(NONE));
    }

    private static List<String> noKey() {
        return List.of("FALSE", NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE);
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
