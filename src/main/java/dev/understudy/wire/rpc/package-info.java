/** The RPC protocol of RAM and STS with signature version 1.0: parameters in, signature checked, JSON or XML out. */
@NullMarked
package dev.understudy.wire.rpc;

import org.jspecify.annotations.NullMarked;
