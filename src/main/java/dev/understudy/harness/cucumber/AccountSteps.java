package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.PolicyRef;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.Transport;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;

/** The owners of the accounts set up who may do what, by calls of their own to RAM. */
public final class AccountSteps {
    private static final String PASSWORD = "Under5tudy!once";

    private final ScenarioState state;

    AccountSteps(ScenarioState state) {
        this.state = state;
    }

    @Given("the world {string}")
    public void world(String name) {
        state.enter(name);
    }

    @Given("RAM and STS are called through the {string} client")
    public void sdk(String name) {
        state.clients().use(Sdk.named(name));
    }

    @Given("Log Service is called with signature {string}")
    public void signature(String name) {
        state.clients().use(LogSignature.named(name));
    }

    @Given("all calls go over TLS")
    public void tls() {
        state.clients().use(Transport.TLS);
    }

    @Given("account {word} creates/has the user {string}")
    public void user(String account, String user) {
        root(account).createUser(user).orFail();
        Credentials key = root(account).createAccessKey(user).orFail();
        state.cast().enters(account, user, key);
    }

    @Given("account {word} lets the user {string} log on to the console")
    public void loginProfile(String account, String user) {
        root(account).createLoginProfile(user, PASSWORD).orFail();
    }

    @Given("account {word} switches off the access key of the user {string}")
    public void switchOff(String account, String user) {
        String key = state.cast().user(account, user).credentials().accessKeyId();
        root(account).switchOffAccessKey(user, key).orFail();
    }

    @Given("account {word} has the group {string} with the user {string}")
    public void group(String account, String group, String user) {
        root(account).createGroup(group).orFail();
        root(account).addUserToGroup(user, group).orFail();
    }

    @Given("account {word} creates/has the role {string} that trusts {trusted}")
    public void role(String account, String role, Trusted trusted) {
        root(account).createRole(role, trusted.document("")).orFail();
    }

    @Given("account {word} creates/has the role {string} that trusts {trusted} if {string}")
    public void role(String account, String role, Trusted trusted, String condition) {
        root(account).createRole(role, trusted.document(condition)).orFail();
    }

    @Given("the role {string} of account {word} now trusts {trusted}")
    public void trust(String role, String account, Trusted trusted) {
        root(account).changeTrust(role, trusted.document("")).orFail();
    }

    @Given("the role {string} of account {word} now trusts {trusted} if {string}")
    public void trust(String role, String account, Trusted trusted, String condition) {
        root(account).changeTrust(role, trusted.document(condition)).orFail();
    }

    /** RAM deletes no role that policies still hang on. */
    @Given("account {word} strips and deletes the role {string}")
    public void deleteRole(String account, String role) {
        Bearer bearer = new Bearer(Bearer.Kind.ROLE, role);
        root(account).policiesOfRole(role).orFail().forEach(policy -> detach(account, policy, bearer));
        root(account).deleteRole(role).orFail();
    }

    @Given("account {word} creates/has the policy {string}")
    public void policy(String account, String policy, DataTable statements) {
        String document = state.cast().fill(PolicyTable.document(statements));
        root(account).createPolicy(policy, document).orFail();
    }

    @Given("account {word} changes the policy {string} to")
    public void changePolicy(String account, String policy, DataTable statements) {
        String document = state.cast().fill(PolicyTable.document(statements));
        root(account).changePolicy(policy, document).orFail();
    }

    @Given("account {word} attaches/attached the policy {string} to {bearer}")
    public void attach(String account, String policy, Bearer bearer) {
        root(account).attach(PolicyRef.parse(policy), bearer).orFail();
    }

    @Given("account {word} detaches/detached the policy {string} from {bearer}")
    public void detach(String account, String policy, Bearer bearer) {
        detach(account, PolicyRef.parse(policy), bearer);
    }

    private void detach(String account, PolicyRef policy, Bearer bearer) {
        root(account).detach(policy, bearer).orFail();
    }

    private RamClient root(String account) {
        return state.clients().ram(state.cast().root(account));
    }
}
