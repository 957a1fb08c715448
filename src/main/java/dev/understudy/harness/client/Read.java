package dev.understudy.harness.client;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A call that reads and changes nothing: an operation by its name, and its parameters. */
public record Read(Service service, String operation, SortedMap<String, String> parameters) {
    private static final Pattern READ_ONLY = Pattern.compile("(?:Get|List)[A-Z].*");

    /** Who is asked. */
    public enum Service {
        RAM("ram", "ram"),
        // IMS is authorised by names of RAM's (IMS API, "authorization information" of each operation).
        IMS("ims", "ram"),
        LOG("log", "log");

        private final String title;
        private final String prefix;

        Service(String title, String prefix) {
            this.title = title;
            this.prefix = prefix;
        }
    }

    public Read {
        if (!READ_ONLY.matcher(operation).matches()) {
            throw new IllegalArgumentException("`" + operation + "` may change something; expected Get… or List…");
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public static Read ram(String operation) {
        return new Read(Service.RAM, operation, new TreeMap<>());
    }

    public static Read ims(String operation) {
        return new Read(Service.IMS, operation, new TreeMap<>());
    }

    public static Read log(String operation) {
        return new Read(Service.LOG, operation, new TreeMap<>());
    }

    /** The same with one parameter more. */
    public Read with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Read(service, operation, new TreeMap<>(more));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** What policies must allow for it, such as {@code ram:ListUsers}. */
    public String action() {
        return service.prefix + ":" + operation;
    }

    /** As people say it: the operation and what it is asked of. */
    @Override
    public String toString() {
        return service.title + ":" + operation + (parameters.isEmpty() ? "" : " " + parameters);
    }
}
