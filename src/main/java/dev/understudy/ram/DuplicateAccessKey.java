package dev.understudy.ram;

/** Two keys of one world were given the same AccessKeyId. */
public final class DuplicateAccessKey extends RuntimeException {
    public DuplicateAccessKey(String keyId) {
        super("access key id `" + keyId + "` is taken; expected one that no other key of the world has");
    }
}
