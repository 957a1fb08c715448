/** How fast the engine decides, beside other engines that are given the same policies and the same requests. */
@NullMarked
package dev.understudy.benchmark;

import org.jspecify.annotations.NullMarked;
