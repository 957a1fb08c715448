/** Understudy in a container, for tests that use Testcontainers. */
@NullMarked
package dev.understudy.harness.container;

import org.jspecify.annotations.NullMarked;
