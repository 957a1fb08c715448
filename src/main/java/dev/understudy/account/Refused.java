package dev.understudy.account;

/** An operation ended with a {@link CloudError}; thrown by the services, answered by the gateway. */
public final class Refused extends RuntimeException {
    private final transient CloudError error;

    public Refused(CloudError error) {
        // An answer of the cloud, not a fault of ours: the stack would say nothing and cost much.
        super(error.code() + ": " + error.message(), null, false, false);
        this.error = error;
    }

    public CloudError error() {
        return error;
    }
}
