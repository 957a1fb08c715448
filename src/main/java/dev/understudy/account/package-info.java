/** Accounts as tenants: access keys, generated ids, the scripted clock, and the shape of a refusal by the cloud. */
@NullMarked
package dev.understudy.account;

import org.jspecify.annotations.NullMarked;
