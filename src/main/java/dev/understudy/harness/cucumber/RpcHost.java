package dev.understudy.harness.cucumber;

/** The services whose operations are named in parameters. */
public enum RpcHost {
    RAM("ram.aliyuncs.com", "2015-05-01"),
    STS("sts.aliyuncs.com", "2015-04-01"),
    IMS("ims.aliyuncs.com", "2019-08-15");

    private final String host;
    private final String version;

    RpcHost(String host, String version) {
        this.host = host;
        this.version = version;
    }

    String host() {
        return host;
    }

    String version() {
        return version;
    }
}
