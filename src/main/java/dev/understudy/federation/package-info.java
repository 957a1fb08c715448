/** Signed tokens and assertions, read and verified by libraries; what they must say is decided elsewhere. */
@NullMarked
package dev.understudy.federation;

import org.jspecify.annotations.NullMarked;
