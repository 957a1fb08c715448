package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.PolicyRef;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.Transport;
import dev.understudy.harness.cucumber.Cast.Kind;
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
        owner(account).createUser(name(user)).orFail();
        Credentials key = owner(account).createAccessKey(name(user)).orFail();
        state.cast().enters(account, user, key);
    }

    @Given("account {word} lets the user {string} log on to the console")
    public void loginProfile(String account, String user) {
        owner(account)
                .createLoginProfile(existing(Kind.USER, account, user), PASSWORD)
                .orFail();
    }

    @Given("account {word} switches off the access key of the user {string}")
    public void switchOff(String account, String user) {
        String key = state.cast().user(account, user).credentials().accessKeyId();
        owner(account)
                .switchOffAccessKey(existing(Kind.USER, account, user), key)
                .orFail();
    }

    @Given("account {word} has the group {string} with the user {string}")
    public void group(String account, String group, String user) {
        owner(account).createGroup(name(group)).orFail();
        owner(account)
                .addUserToGroup(existing(Kind.USER, account, user), name(group))
                .orFail();
    }

    @Given("account {word} creates/has the role {string} that trusts {trusted}")
    public void role(String account, String role, Trusted trusted) {
        owner(account).createRole(name(role), trusted.document("")).orFail();
    }

    @Given("account {word} creates/has the role {string} that trusts {trusted} if {string}")
    public void role(String account, String role, Trusted trusted, String condition) {
        owner(account).createRole(name(role), trusted.document(condition)).orFail();
    }

    @Given("the role {string} of account {word} now trusts {trusted}")
    public void trust(String role, String account, Trusted trusted) {
        owner(account)
                .changeTrust(existing(Kind.ROLE, account, role), trusted.document(""))
                .orFail();
    }

    @Given("the role {string} of account {word} now trusts {trusted} if {string}")
    public void trust(String role, String account, Trusted trusted, String condition) {
        owner(account)
                .changeTrust(existing(Kind.ROLE, account, role), trusted.document(condition))
                .orFail();
    }

    /** RAM deletes no role that policies still hang on. */
    @Given("account {word} strips and deletes the role {string}")
    public void deleteRole(String account, String role) {
        String name = existing(Kind.ROLE, account, role);
        Bearer bearer = new Bearer(Bearer.Kind.ROLE, name);
        owner(account)
                .policiesOfRole(name)
                .orFail()
                .forEach(policy -> owner(account).detach(policy, bearer).orFail());
        owner(account).deleteRole(name).orFail();
    }

    @Given("account {word} creates/has the policy {string}")
    public void policy(String account, String policy, DataTable statements) {
        String document = state.cast().fill(PolicyTable.document(statements));
        owner(account).createPolicy(name(policy), document).orFail();
    }

    @Given("account {word} changes the policy {string} to")
    public void changePolicy(String account, String policy, DataTable statements) {
        String document = state.cast().fill(PolicyTable.document(statements));
        owner(account)
                .changePolicy(existing(Kind.POLICY, account, policy), document)
                .orFail();
    }

    @Given("account {word} attaches/attached the policy {string} to {bearer}")
    public void attach(String account, String policy, Bearer bearer) {
        Cast cast = state.cast();
        owner(account)
                .attach(cast.existing(account, PolicyRef.parse(policy)), cast.existing(account, bearer))
                .orFail();
    }

    @Given("account {word} detaches/detached the policy {string} from {bearer}")
    public void detach(String account, String policy, Bearer bearer) {
        Cast cast = state.cast();
        owner(account)
                .detach(cast.existing(account, PolicyRef.parse(policy)), cast.existing(account, bearer))
                .orFail();
    }

    private String name(String name) {
        return state.cast().name(name);
    }

    private String existing(Kind kind, String account, String name) {
        return state.cast().existing(kind, account, name);
    }

    private RamClient owner(String account) {
        return state.owner(account);
    }
}
