/** What a policy document shows without a request: rules, each with what it finds, why that matters and how to repair it. */
@NullMarked
package dev.understudy.analysis.lint;

import org.jspecify.annotations.NullMarked;
