/** Renders records of the trail: one decision, several forms. */
@NullMarked
package dev.understudy.report;

import org.jspecify.annotations.NullMarked;
