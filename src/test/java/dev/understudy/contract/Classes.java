package dev.understudy.contract;

import java.util.Optional;

/** Classes that an SDK may have or not. */
final class Classes {
    private Classes() {}

    static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }
}
