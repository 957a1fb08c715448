package dev.understudy.harness.client;

import java.time.Duration;
import java.util.List;

/** The calls on RAM that the scenarios make, through one of its SDKs. */
public interface RamClient extends AutoCloseable {
    /** Value: the user's id. {@code comments}, as every note below, is a text for people. */
    Outcome<String> createUser(String user, String comments);

    Outcome<String> createLoginProfile(String user, String password);

    Outcome<Credentials> createAccessKey(String user);

    Outcome<String> switchOffAccessKey(String user, String accessKeyId);

    Outcome<List<String>> listUsers();

    Outcome<String> createGroup(String group, String comments);

    Outcome<String> addUserToGroup(String user, String group);

    /** Value: the role's ARN. */
    Outcome<String> createRole(String role, String trust, Duration longestSession, String description);

    /** Value: the trust policy, as it was given. */
    Outcome<String> trustOf(String role);

    Outcome<String> changeTrust(String role, String trust);

    Outcome<String> deleteRole(String role);

    Outcome<String> createPolicy(String policy, String document, String description);

    /** Create a version and make it the default. Value: the version's id. */
    Outcome<String> changePolicy(String policy, String document);

    Outcome<String> attach(PolicyRef policy, Bearer bearer);

    Outcome<String> detach(PolicyRef policy, Bearer bearer);

    Outcome<List<PolicyRef>> policiesOfRole(String role);

    @Override
    void close();
}
