/** The operations of Log Service as a table: how a request names each, what it needs to be allowed, and what it does. */
@NullMarked
package dev.understudy.gateway.sls;

import org.jspecify.annotations.NullMarked;
