package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Credentials;

/**
 * Somebody who makes calls.
 *
 * @param label as the feature calls her
 */
record Actor(String label, Credentials credentials) {
    Actor signingWith(Credentials others) {
        return new Actor(label, others);
    }
}
