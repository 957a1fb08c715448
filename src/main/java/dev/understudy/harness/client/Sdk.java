package dev.understudy.harness.client;

/** The two generations of SDKs for RAM and STS. */
public enum Sdk {
    /** {@code aliyun-java-sdk-*}: signature V1. */
    CORE {
        @Override
        public RamClient ram(Endpoints endpoints, Credentials credentials) {
            return new CoreRam(endpoints, credentials);
        }

        @Override
        public StsClient sts(Endpoints endpoints, Credentials credentials) {
            return new CoreSts(endpoints, credentials);
        }
    },
    /** {@code ram20150501} (signature V3) and {@code sts20150401} (signature V1). */
    TEA {
        @Override
        public RamClient ram(Endpoints endpoints, Credentials credentials) {
            return new TeaRam(endpoints, credentials);
        }

        @Override
        public StsClient sts(Endpoints endpoints, Credentials credentials) {
            return new TeaSts(endpoints, credentials);
        }
    };

    public abstract RamClient ram(Endpoints endpoints, Credentials credentials);

    public abstract StsClient sts(Endpoints endpoints, Credentials credentials);

    /** The one of that name, lower case as features write it. */
    public static Sdk named(String name) {
        return Named.in(values(), "client", name);
    }
}
