/** The operations of IMS, which sees the accounts that RAM sees. */
@NullMarked
package dev.understudy.gateway.ims;

import org.jspecify.annotations.NullMarked;
