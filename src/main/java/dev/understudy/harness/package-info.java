/** The handle that tests hold on a running cloud: where it listens, and its admin API. */
@NullMarked
package dev.understudy.harness;

import org.jspecify.annotations.NullMarked;
