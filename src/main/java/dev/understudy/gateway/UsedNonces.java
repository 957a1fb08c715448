package dev.understudy.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Nonces that were used, each as 64 bits of its hash: a million of them take 16 MB, where a set of texts takes ten times that. Two that
 * differ are taken for one with a chance of one in 10^13 at a million; the client that meets it is refused and tries again.
 */
final class UsedNonces {
    private static final int FIRST = 1 << 10;

    // Open addressing over a power of two, at most half full; 0 is a free place.
    private long[] places = new long[FIRST];
    private int size;

    static long hash(String accessKeyId, String nonce) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((accessKeyId + ' ' + nonce).getBytes(StandardCharsets.UTF_8));
            long bits = ByteBuffer.wrap(hash).getLong();
            return bits == 0 ? 1 : bits;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean contains(long hash) {
        return places[place(places, hash)] == hash;
    }

    /** False when it was there. */
    boolean add(long hash) {
        int place = place(places, hash);
        if (places[place] == hash) {
            return false;
        }
        places[place] = hash;
        size++;
        if (size * 2 > places.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[places.length * 2];
        for (long hash : places) {
            if (hash != 0) {
                larger[place(larger, hash)] = hash;
            }
        }
        places = larger;
    }

    private static int place(long[] places, long hash) {
        int mask = places.length - 1;
        int place = (int) hash & mask;
        while (places[place] != 0 && places[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
