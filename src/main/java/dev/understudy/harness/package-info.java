/** The handle tests hold: an emulator in this process, and the way to talk to one anywhere. */
@NullMarked
package dev.understudy.harness;

import org.jspecify.annotations.NullMarked;
