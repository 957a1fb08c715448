package dev.understudy.harness.client;

/** The calls on STS that the scenarios make, through one of its SDKs. */
public interface StsClient extends AutoCloseable {
    Outcome<Credentials> assumeRole(RoleAssumption assumption);

    /** Value: the caller's ARN. */
    Outcome<String> whoAmI();

    @Override
    void close();
}
