/** HTTP messages as plain values: what every wire protocol reads and writes. */
@NullMarked
package dev.understudy.wire.http;

import org.jspecify.annotations.NullMarked;
