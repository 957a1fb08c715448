/** Roles for those whom an identity provider vouches for: what assertions and tokens must say. */
@NullMarked
package dev.understudy.sts.federation;

import org.jspecify.annotations.NullMarked;
