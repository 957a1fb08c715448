/** The operations of RAM as calls: parameters in, resources to be decided over, answers out. */
@NullMarked
package dev.understudy.gateway.ram;

import org.jspecify.annotations.NullMarked;
