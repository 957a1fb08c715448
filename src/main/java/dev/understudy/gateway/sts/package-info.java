/** The operations of STS as calls: parameters in, resources to be decided over, answers out. */
@NullMarked
package dev.understudy.gateway.sts;

import org.jspecify.annotations.NullMarked;
