/** Users, groups, roles, policies and access keys of every account: their state, and the operations on it. */
@NullMarked
package dev.understudy.ram;

import org.jspecify.annotations.NullMarked;
