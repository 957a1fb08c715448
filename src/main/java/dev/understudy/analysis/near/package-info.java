/** What came nearest to a decision that was not made: statements by how little keeps them from applying, and why. */
@NullMarked
package dev.understudy.analysis.near;

import org.jspecify.annotations.NullMarked;
