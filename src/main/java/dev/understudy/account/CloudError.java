package dev.understudy.account;

/**
 * What the cloud answers when it refuses: its own code, HTTP status and wording.
 *
 * @param code the vendor's code, to the letter, such as {@code EntityNotExist.Role}
 * @param status the HTTP status that goes with it
 * @param message the vendor's wording
 */
public record CloudError(String code, int status, String message) {
    /** This error as something to throw. */
    public Refused refused() {
        return new Refused(this);
    }
}
