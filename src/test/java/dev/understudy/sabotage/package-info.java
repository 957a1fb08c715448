/** Proof that the features notice: each rule of the emulator is broken once, and named scenarios must turn red. */
@NullMarked
package dev.understudy.sabotage;

import org.jspecify.annotations.NullMarked;
