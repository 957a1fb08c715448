/** Assuming roles, the sessions and tokens that come of it, and who a caller is. */
@NullMarked
package dev.understudy.sts;

import org.jspecify.annotations.NullMarked;
