package dev.understudy.harness.junit;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Something that JUnit keeps for a context and closes with it, on every version from 5.10 on.
 *
 * @param end how it is closed
 */
record Kept<T>(T value, End end) {
    private static final Namespace OURS = Namespace.create("dev.understudy");

    /** Closes something. */
    interface End {
        void close() throws IOException;
    }

    /** The one that a context keeps under a name, made when it is first asked for. */
    static <T> T in(ExtensionContext context, String name, Class<T> type, Supplier<Kept<T>> make) {
        return type.cast(entry(context, name, make).kept.value);
    }

    // In 6 this is deprecated for a method that 5.10 does not have.
    @SuppressWarnings("deprecation")
    private static Entry entry(ExtensionContext context, String name, Supplier<? extends Kept<?>> make) {
        return Objects.requireNonNull(
                context.getStore(OURS).getOrComputeIfAbsent(name, key -> new Entry(make.get()), Entry.class));
    }

    // What JUnit closes is a CloseableResource up to 5.12, and any AutoCloseable from 5.13 on.
    @SuppressWarnings("deprecation")
    private static final class Entry implements Store.CloseableResource, AutoCloseable {
        private final Kept<?> kept;

        private Entry(Kept<?> kept) {
            this.kept = kept;
        }

        @Override
        public void close() throws IOException {
            kept.end.close();
        }
    }
}
