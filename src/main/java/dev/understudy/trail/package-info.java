/**
 * What was asked, what was decided and why, and what was answered: a capped record of every request, and of every management
 * call the event that ActionTrail makes of it.
 */
@NullMarked
package dev.understudy.trail;

import org.jspecify.annotations.NullMarked;
