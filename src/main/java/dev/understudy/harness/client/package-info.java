/** The real, unmodified clients of Alibaba Cloud, pointed at a running emulator. */
@NullMarked
package dev.understudy.harness.client;

import org.jspecify.annotations.NullMarked;
