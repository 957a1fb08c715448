/** Worlds: the starting states of {@code scenarios/}, read strictly, made unique, and put into the stores and out again. */
@NullMarked
package dev.understudy.world;

import org.jspecify.annotations.NullMarked;
