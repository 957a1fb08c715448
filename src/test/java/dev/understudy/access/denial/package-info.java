@NullMarked
package dev.understudy.access.denial;

import org.jspecify.annotations.NullMarked;
