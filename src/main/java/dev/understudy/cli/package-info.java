/** The command line: what a person types, what comes out, and the exit code. */
@NullMarked
package dev.understudy.cli;

import org.jspecify.annotations.NullMarked;
