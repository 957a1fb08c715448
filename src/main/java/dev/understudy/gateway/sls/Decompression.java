package dev.understudy.gateway.sls;

/** Undoes the compression of one log package. */
@FunctionalInterface
public interface Decompression {
    /**
     * Decompress.
     *
     * @param compressType deflate, lz4 or zstd
     * @throws dev.understudy.account.Refused {@code PostBodyUncompressError} when the data are not of that form or size
     */
    byte[] decompress(String compressType, byte[] data, int rawSize);
}
