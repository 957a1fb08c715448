package dev.understudy.harness;

/**
 * What a server says of its doors.
 *
 * @param http the port it listens on itself, as the others
 * @param ca the certificate to trust, as PEM
 */
record OwnDoors(int http, int https, int socks, String ca) {}
