package dev.understudy.harness.client;

import dev.understudy.harness.Target;

/** The two generations of SDKs for RAM and STS. */
public enum Sdk {
    /** {@code aliyun-java-sdk-*}: signature V1. */
    CORE {
        @Override
        public RamClient ram(Target target, Credentials credentials, Transport transport) {
            return new CoreRam(target, credentials, transport);
        }

        @Override
        public StsClient sts(Target target, Credentials credentials, Transport transport) {
            return new CoreSts(target, credentials, transport);
        }
    },
    /** {@code ram20150501} (signature V3) and {@code sts20150401} (signature V1). */
    TEA {
        @Override
        public RamClient ram(Target target, Credentials credentials, Transport transport) {
            return new TeaRam(target, credentials, transport);
        }

        @Override
        public StsClient sts(Target target, Credentials credentials, Transport transport) {
            return new TeaSts(target, credentials, transport);
        }
    };

    public abstract RamClient ram(Target target, Credentials credentials, Transport transport);

    public abstract StsClient sts(Target target, Credentials credentials, Transport transport);

    /** The one of that name, lower case as features write it. */
    public static Sdk named(String name) {
        return Named.in(values(), "client", name);
    }
}
