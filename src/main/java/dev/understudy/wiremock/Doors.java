package dev.understudy.wiremock;

/**
 * Where a server listens, as it sees it itself: a container's host may give its ports other numbers.
 *
 * @param http plain HTTP, which is also the HTTP proxy
 * @param https the same behind TLS
 * @param socks SOCKS5
 * @param ca the certificate, in PEM form, that the TLS door's certificates are signed with
 */
public record Doors(int http, int https, int socks, String ca) {}
