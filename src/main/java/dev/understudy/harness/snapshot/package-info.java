/** Reads an account, by calls that change nothing, and writes it down as a world. */
@NullMarked
package dev.understudy.harness.snapshot;

import org.jspecify.annotations.NullMarked;
