/** A decision made plain: what refused, why, what came near, and what would let it through. */
@NullMarked
package dev.understudy.analysis.explain;

import org.jspecify.annotations.NullMarked;
