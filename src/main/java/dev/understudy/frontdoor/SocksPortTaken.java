package dev.understudy.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/** The port that the SOCKS door was to listen on cannot be had. */
public final class SocksPortTaken extends UncheckedIOException {
    SocksPortTaken(InetSocketAddress at, IOException fact) {
        super(
                "cannot listen on `" + at.getHostString() + "`, port " + at.getPort() + " (SOCKS): "
                        + fact.getMessage(),
                fact);
    }
}
