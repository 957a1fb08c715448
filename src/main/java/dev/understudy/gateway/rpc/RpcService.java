package dev.understudy.gateway.rpc;

import java.util.Arrays;
import java.util.Optional;

/** The services of RPC style, each with the one API version it has. */
public enum RpcService {
    RAM("Ram", "2015-05-01"),
    STS("Sts", "2015-04-01"),
    IMS("Ims", "2019-08-15");

    private final String title;
    private final String version;

    RpcService(String title, String version) {
        this.title = title;
        this.version = version;
    }

    /** As in {@code Recommend} links and SDK product names. */
    public String title() {
        return title;
    }

    public String version() {
        return version;
    }

    public static Optional<RpcService> ofVersion(String version) {
        return Arrays.stream(values())
                .filter(service -> service.version.equals(version))
                .findFirst();
    }
}
