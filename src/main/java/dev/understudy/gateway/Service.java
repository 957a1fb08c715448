package dev.understudy.gateway;

import java.util.Arrays;
import java.util.Optional;

/** The services we stand in for that speak RPC, by the version of their API. */
public enum Service {
    RAM("Ram", "2015-05-01"),
    STS("Sts", "2015-04-01"),
    IMS("Ims", "2019-08-15");

    private final String product;
    private final String version;

    Service(String product, String version) {
        this.product = product;
        this.version = version;
    }

    /** The product code, such as {@code Ram}. */
    public String product() {
        return product;
    }

    public String version() {
        return version;
    }

    static Optional<Service> ofVersion(String version) {
        return Arrays.stream(values())
                .filter(service -> service.version.equals(version))
                .findFirst();
    }
}
