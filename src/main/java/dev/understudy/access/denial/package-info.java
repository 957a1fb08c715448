/** Denials as people paste them: error bodies, stack traces, logs and events, read for what they say and no more. */
@NullMarked
package dev.understudy.access.denial;

import org.jspecify.annotations.NullMarked;
