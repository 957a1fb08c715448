/** The image, Compose and the engine they run on. */
@NullMarked
package dev.understudy.container;

import org.jspecify.annotations.NullMarked;
