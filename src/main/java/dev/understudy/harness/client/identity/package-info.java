/** Identity providers of our own, for scenarios: they vouch for whomever a feature names, truthfully or forged. */
@NullMarked
package dev.understudy.harness.client.identity;

import org.jspecify.annotations.NullMarked;
