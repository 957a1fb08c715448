/** Every operation of RAM, STS and IMS through every client: what it answers, whom it lets in, and how it refuses. */
@NullMarked
package dev.understudy.contract;

import org.jspecify.annotations.NullMarked;
