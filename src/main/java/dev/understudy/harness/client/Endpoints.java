package dev.understudy.harness.client;

import dev.understudy.harness.Addresses;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the clients of one cloud call, and how.
 *
 * @param region such as {@code cn-hangzhou}
 * @param ram host of RAM, with a port if need be
 * @param ims host of IMS, RAM's newer API, with a port if need be
 * @param sts host of STS, with a port if need be
 * @param log host of Log Service; its clients take neither a port nor an address, and put the project in front
 * @param tls whether calls go over TLS
 * @param proxy the HTTP proxy of the Log Service clients as {@code host:port}; null for none
 * @param ca the authority to trust, as a PEM file; null for those that this JVM trusts
 */
public record Endpoints(
        String region,
        String ram,
        String ims,
        String sts,
        String log,
        boolean tls,
        @Nullable String proxy,
        @Nullable Path ca) {
    private static final String REGION = "cn-hangzhou";

    /** The doors of an emulator. */
    public static Endpoints of(Addresses emulator, Transport transport) {
        boolean tls = transport == Transport.TLS;
        String rpc = tls ? emulator.https() : emulator.http();
        return new Endpoints(
                REGION, rpc, rpc, rpc, logHost(REGION), tls, emulator.http(), tls ? emulator.caPem() : null);
    }

    /** Log Service "Endpoints": the public one of a region. */
    public static String logHost(String region) {
        return region + ".log.aliyuncs.com";
    }

    /** The URL of Log Service, without a project. */
    String logUrl() {
        return scheme() + "://" + log;
    }

    /** The URL that leads to a host of any service, for requests that name it themselves. */
    public String door(String host) {
        return scheme() + "://" + (proxy == null ? host : ram);
    }

    String scheme() {
        return tls ? "https" : "http";
    }
}
