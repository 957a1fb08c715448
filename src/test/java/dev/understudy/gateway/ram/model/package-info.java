/** A second RAM, small and plain, written from the cloud's documents alone: the operations are compared with it. */
@NullMarked
package dev.understudy.gateway.ram.model;

import org.jspecify.annotations.NullMarked;
