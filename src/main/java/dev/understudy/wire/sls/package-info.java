/** The protocol of Log Service: both generations of its signature, body compression, answers. */
@NullMarked
package dev.understudy.wire.sls;

import org.jspecify.annotations.NullMarked;
