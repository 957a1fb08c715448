/** The ways in for unmodified clients: our own certificates, a hosts file, a SOCKS5 door and the rule for proxy tunnels. */
@NullMarked
package dev.understudy.frontdoor;

import org.jspecify.annotations.NullMarked;
