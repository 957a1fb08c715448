package dev.understudy.sls;

import java.util.Set;
import java.util.regex.Pattern;

/** What names may look like. */
final class Names {
    // Log Service "Manage projects": 3 to 63 lower-case letters, digits and hyphens, the ends alphanumeric
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
    // Log Service "Manage logstores": the same, and underscores
    private static final Pattern LOG_STORE = Pattern.compile("[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]");
    // aliyun-log-java-sdk, CreateConsumerGroup
    private static final Pattern CONSUMER_GROUP = Pattern.compile("[0-9a-zA-Z_-]{1,128}");
    // Vendor's ProjectFunctionTest: taken from the start
    private static final Set<String> RESERVED_PROJECTS = Set.of("logtail");

    private Names() {}

    static boolean isProject(String name) {
        return PROJECT.matcher(name).matches();
    }

    static boolean isReservedProject(String name) {
        return RESERVED_PROJECTS.contains(name);
    }

    static boolean isLogStore(String name) {
        return LOG_STORE.matcher(name).matches();
    }

    static boolean isConsumerGroup(String name) {
        return CONSUMER_GROUP.matcher(name).matches();
    }
}
