/** The operations of IMS: identity providers. */
@NullMarked
package dev.understudy.gateway.ims;

import org.jspecify.annotations.NullMarked;
