/** Lines of {@code decide}: one request each, as JSON, decided in a world or by policies of its own. */
@NullMarked
package dev.understudy.access.lines;

import org.jspecify.annotations.NullMarked;
