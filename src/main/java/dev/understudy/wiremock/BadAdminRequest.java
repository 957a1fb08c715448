package dev.understudy.wiremock;

/** A request to our own API that cannot be answered; the problem is one line. */
final class BadAdminRequest extends RuntimeException {
    private final int status;

    BadAdminRequest(int status, String problem) {
        super(problem);
        this.status = status;
    }

    int status() {
        return status;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
