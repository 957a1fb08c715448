/** The one way to a decision: collects the policies and facts that bear on a call and asks the evaluator. */
@NullMarked
package dev.understudy.access;

import org.jspecify.annotations.NullMarked;
