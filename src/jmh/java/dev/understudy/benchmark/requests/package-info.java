/** How many signed calls a second the whole server answers, beside a bare WireMock stub, and what memory a million of them take. */
@NullMarked
package dev.understudy.benchmark.requests;

import org.jspecify.annotations.NullMarked;
