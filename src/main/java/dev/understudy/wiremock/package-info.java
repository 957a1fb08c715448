/** The server: WireMock with our extensions, the only place that knows WireMock and Jetty. */
@NullMarked
package dev.understudy.wiremock;

import org.jspecify.annotations.NullMarked;
