package dev.understudy.harness.real;

import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.PolicyRef;
import dev.understudy.harness.client.RamClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * RAM as the owner of a real account calls it: within the budget, patiently, and with everything in the ledger before it is made.
 *
 * <p>Names are real ones by now, and each says of which run it is.
 */
final class GuardedRam implements RamClient {
    private final RamClient ram;
    private final RealScenario scenario;
    private final String accountId;

    GuardedRam(RamClient ram, RealScenario scenario, String accountId) {
        this.ram = ram;
        this.scenario = scenario;
        this.accountId = accountId;
    }

    private <T> Outcome<T> making(Made.Kind kind, String name, Supplier<Outcome<T>> call) {
        return scenario.making(new Made(accountId, kind, name), call);
    }

    private <T> Outcome<T> changing(Supplier<Outcome<T>> call) {
        return scenario.changing(call);
    }

    @Override
    public Outcome<String> createUser(String user, String comments) {
        return making(Made.Kind.USER, user, () -> ram.createUser(user, comments));
    }

    @Override
    public Outcome<String> createGroup(String group, String comments) {
        return making(Made.Kind.GROUP, group, () -> ram.createGroup(group, comments));
    }

    @Override
    public Outcome<String> createRole(String role, String trust, Duration longestSession, String description) {
        return making(Made.Kind.ROLE, role, () -> ram.createRole(role, trust, longestSession, description));
    }

    @Override
    public Outcome<String> createPolicy(String policy, String document, String description) {
        return making(Made.Kind.POLICY, policy, () -> ram.createPolicy(policy, document, description));
    }

    // What hangs on a user goes with the user.
    @Override
    public Outcome<String> createLoginProfile(String user, String password) {
        return changing(() -> ram.createLoginProfile(user, password));
    }

    @Override
    public Outcome<Credentials> createAccessKey(String user) {
        return changing(() -> ram.createAccessKey(user));
    }

    @Override
    public Outcome<String> switchOffAccessKey(String user, String accessKeyId) {
        return changing(() -> ram.switchOffAccessKey(user, accessKeyId));
    }

    @Override
    public Outcome<List<String>> listUsers() {
        return scenario.patiently(ram::listUsers);
    }

    @Override
    public Outcome<String> addUserToGroup(String user, String group) {
        return changing(() -> ram.addUserToGroup(user, group));
    }

    @Override
    public Outcome<String> trustOf(String role) {
        return scenario.patiently(() -> ram.trustOf(role));
    }

    @Override
    public Outcome<String> changeTrust(String role, String trust) {
        return changing(() -> ram.changeTrust(role, trust));
    }

    @Override
    public Outcome<String> deleteRole(String role) {
        return changing(() -> ram.deleteRole(role));
    }

    @Override
    public Outcome<String> changePolicy(String policy, String document) {
        return changing(() -> ram.changePolicy(policy, document));
    }

    @Override
    public Outcome<String> attach(PolicyRef policy, Bearer bearer) {
        return changing(() -> ram.attach(policy, bearer));
    }

    @Override
    public Outcome<String> detach(PolicyRef policy, Bearer bearer) {
        return changing(() -> ram.detach(policy, bearer));
    }

    @Override
    public Outcome<List<PolicyRef>> policiesOfRole(String role) {
        return scenario.patiently(() -> ram.policiesOfRole(role));
    }

    @Override
    public void close() {
        ram.close();
    }
}
