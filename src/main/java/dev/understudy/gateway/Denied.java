package dev.understudy.gateway;

import dev.understudy.account.CloudError;

/** Policies refused a call; carries what the cloud answers then. */
final class Denied extends RuntimeException {
    private final transient Denial denial;
    private final transient CloudError error;

    Denied(Denial denial, CloudError error) {
        super(error.code(), null, false, false);
        this.denial = denial;
        this.error = error;
    }

    Denial denial() {
        return denial;
    }

    CloudError error() {
        return error;
    }
}
