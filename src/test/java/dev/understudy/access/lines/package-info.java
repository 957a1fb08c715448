@NullMarked
package dev.understudy.access.lines;

import org.jspecify.annotations.NullMarked;
