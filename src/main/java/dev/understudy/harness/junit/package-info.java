/** The emulator in JUnit Jupiter tests: worlds, decisions and ready-made clients as parameters. */
@NullMarked
package dev.understudy.harness.junit;

import org.jspecify.annotations.NullMarked;
