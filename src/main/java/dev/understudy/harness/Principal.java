package dev.understudy.harness;

/**
 * Somebody in a world who can sign requests.
 *
 * @param name account and user, such as {@code B/b1} or {@code A/root}
 */
public record Principal(String name, String arn, String accessKeyId, String accessKeySecret) {
    /** Without the secret: this text ends up in reports. */
    @Override
    public String toString() {
        return "Principal[" + name + ", " + arn + "]";
    }
}
