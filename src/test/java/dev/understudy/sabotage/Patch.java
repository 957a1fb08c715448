package dev.understudy.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.pool.TypePool;

/**
 * A class of the product, changed in one place.
 *
 * @param type its name below {@code dev.understudy}
 */
record Patch(String type, UnaryOperator<DynamicType.Builder<?>> change) {
    static Patch of(String type) {
        return new Patch(type, whole -> whole);
    }

    /** The same, with a method that only gives this answer. */
    Patch answering(String method, Implementation answer) {
        return new Patch(type, whole -> whole.method(named(method)).intercept(answer));
    }

    /** The same, with code added to methods. */
    Patch with(AsmVisitorWrapper advice) {
        return new Patch(type, whole -> whole.visit(advice));
    }

    /** Write the changed class file into a folder, in which it has its usual place; the class itself is never loaded. */
    void writeTo(Path classes) throws IOException {
        ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(Patch.class.getClassLoader());
        try (DynamicType.Unloaded<?> patched = change.apply(new ByteBuddy()
                        .redefine(
                                TypePool.Default.of(locator)
                                        .describe("dev.understudy." + type)
                                        .resolve(),
                                locator))
                .make()) {
            patched.saveIn(classes.toFile());
        }
    }
}
