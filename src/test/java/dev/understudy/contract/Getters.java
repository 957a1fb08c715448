package dev.understudy.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and fills the generated classes of the SDKs by the cloud's names of their members. */
final class Getters {
    private Getters() {}

    /** Is there something at a path such as {@code Users.User[].UserName}? Wrappers that an SDK unwraps are passed over. */
    static boolean has(@Nullable Object root, String path) {
        @Nullable Object found = root;
        for (String step : path.split("\\.", -1)) {
            boolean list = step.endsWith("[]");
            String name = list ? step.substring(0, step.length() - 2) : step;
            if (found == null) {
                return false;
            }
            if (!(found instanceof List<?>)) {
                found = get(found, name);
            }
            if (list && found instanceof List<?> items) {
                found = items.isEmpty() ? null : items.get(0);
            }
        }
        return found != null;
    }

    private static @Nullable Object get(Object object, String name) {
        return Arrays.stream(object.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> named(method, "get" + name))
                .findFirst()
                .map(method -> call(object, method))
                .orElse(null);
    }

    /** Does a class of requests have a setter of this name? */
    static boolean takes(Class<?> type, String name) {
        return setter(type, name).isPresent();
    }

    /** Call the setter of a name, which must be there. */
    static void set(Object object, String name, String value) {
        Method setter = setter(object.getClass(), name)
                .orElseThrow(() -> new IllegalArgumentException(object.getClass() + " has no " + name));
        call(object, setter, converted(value, setter.getParameterTypes()[0]));
    }

    private static Optional<Method> setter(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 1 && named(method, "set" + name))
                .findFirst();
    }

    private static boolean named(Method method, String name) {
        return method.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Object call(Object object, Method method, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(method + ": " + e, e);
        }
    }

    private static Object converted(String value, Class<?> type) {
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == Long.class) {
            return Long.valueOf(value);
        }
        return type == Boolean.class ? Boolean.valueOf(value) : value;
    }
}
