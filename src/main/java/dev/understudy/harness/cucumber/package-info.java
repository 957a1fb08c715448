/** The words of the features, and the run that plays them against an emulator. */
@NullMarked
package dev.understudy.harness.cucumber;

import org.jspecify.annotations.NullMarked;
