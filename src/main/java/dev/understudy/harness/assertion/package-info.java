/** Assertions on decisions, whose failures tell the whole trace. */
@NullMarked
package dev.understudy.harness.assertion;

import org.jspecify.annotations.NullMarked;
