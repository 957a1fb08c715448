package dev.understudy.sls;

/**
 * A log group in a SlsLogPackageList.
 *
 * @param data the group, compressed as {@code compressType} says: {@code ""} for not at all, deflate, lz4 or zstd
 * @param rawSize its size before that
 */
public record LogPackage(byte[] data, int rawSize, String compressType) {}
