/** Where a cloud answers otherwise than the emulator: what was seen call by call, compared and reported. */
@NullMarked
package dev.understudy.harness.drift;

import org.jspecify.annotations.NullMarked;
