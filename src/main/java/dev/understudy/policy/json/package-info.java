/** Policy documents from JSON text, strict, with line and column of whatever is wrong. */
@NullMarked
package dev.understudy.policy.json;

import org.jspecify.annotations.NullMarked;
