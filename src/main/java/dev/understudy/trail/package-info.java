/** What was asked, what was decided and why, and what was answered: a capped record of every request. */
@NullMarked
package dev.understudy.trail;

import org.jspecify.annotations.NullMarked;
