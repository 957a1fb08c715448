/** Renders what lint has found: for people, programs, code scanning and annotations. */
@NullMarked
package dev.understudy.report.lint;

import org.jspecify.annotations.NullMarked;
