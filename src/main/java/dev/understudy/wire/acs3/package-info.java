/** Signature version 3 of the control-plane APIs, {@code ACS3-HMAC-SHA256}: read, recomputed and checked. */
@NullMarked
package dev.understudy.wire.acs3;

import org.jspecify.annotations.NullMarked;
