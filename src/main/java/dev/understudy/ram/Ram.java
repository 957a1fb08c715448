package dev.understudy.ram;

import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import java.util.List;
import java.util.Optional;

/** RAM for all accounts: its state, the operations on it by theme, and what of it is in force. */
public final class Ram {
    private final RamAccounts accounts = new RamAccounts();
    private final Users users;
    private final LoginProfiles loginProfiles;
    private final MfaDevices mfaDevices;
    private final AccessKeys accessKeys;
    private final Groups groups;
    private final Memberships memberships;
    private final Roles roles;
    private final Policies policies;
    private final PolicyVersions policyVersions;
    private final Attachments attachments;
    private final ResourceTags tags;
    private final Settings settings;
    private final CredentialReports credentialReports;
    private final SamlProviders samlProviders;
    private final OidcProviders oidcProviders;
    private final InForce inForce;

    public Ram(IdSource ids, SystemPolicies system) {
        users = new Users(accounts, ids);
        loginProfiles = new LoginProfiles(accounts);
        mfaDevices = new MfaDevices(accounts, ids);
        accessKeys = new AccessKeys(accounts, ids);
        groups = new Groups(accounts, ids);
        memberships = new Memberships(accounts);
        roles = new Roles(accounts, ids);
        policies = new Policies(accounts, system);
        policyVersions = new PolicyVersions(accounts);
        attachments = new Attachments(accounts, policies);
        tags = new ResourceTags(accounts);
        settings = new Settings(accounts);
        credentialReports = new CredentialReports(accounts, accessKeys);
        samlProviders = new SamlProviders(accounts);
        oidcProviders = new OidcProviders(accounts);
        inForce = new InForce(accounts, policies);
    }

    /** Make an account, empty, whose changes are in force at once; one that is there stays as it is. */
    public void open(AccountId account, Quotas quotas) {
        accounts.putIfAbsent(RamAccount.empty(account, quotas));
    }

    /**
     * Put a whole account in place of what there was, as when a world is reset; all of it is in force at once.
     *
     * @param propagation how long changes of it take from then on
     */
    public void put(RamAccount account, Propagation propagation) {
        accounts.put(account, propagation);
    }

    /** Remove an account and all that is in it. */
    public void close(AccountId account) {
        accessKeys.forgetUse(accounts.remove(account));
    }

    /** All of an account at this moment, be it in force yet or not. */
    public Optional<RamAccount> snapshot(AccountId account) {
        return accounts.find(account);
    }

    /** The answers to what the cloud leaves open, as the account's world has them. */
    public Rulings rulings(AccountId account) {
        return accounts.get(account).rulings();
    }

    /** The limits of an account. */
    public Quotas quotas(AccountId account) {
        return accounts.get(account).quotas();
    }

    public List<AccountId> accounts() {
        return accounts.ids();
    }

    /** What decisions and authentication see. */
    public InForce inForce() {
        return inForce;
    }

    public Users users() {
        return users;
    }

    public LoginProfiles loginProfiles() {
        return loginProfiles;
    }

    public MfaDevices mfaDevices() {
        return mfaDevices;
    }

    public AccessKeys accessKeys() {
        return accessKeys;
    }

    public Groups groups() {
        return groups;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Roles roles() {
        return roles;
    }

    public Policies policies() {
        return policies;
    }

    public PolicyVersions policyVersions() {
        return policyVersions;
    }

    public Attachments attachments() {
        return attachments;
    }

    public ResourceTags tags() {
        return tags;
    }

    public Settings settings() {
        return settings;
    }

    public CredentialReports credentialReports() {
        return credentialReports;
    }

    public SamlProviders samlProviders() {
        return samlProviders;
    }

    public OidcProviders oidcProviders() {
        return oidcProviders;
    }
}
