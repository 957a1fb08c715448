/** What all operations of RPC style have in common: their parameters, their resources, and the registry that routes them. */
@NullMarked
package dev.understudy.gateway.rpc;

import org.jspecify.annotations.NullMarked;
