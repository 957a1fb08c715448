package dev.understudy.harness.junit;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which world a test class begins with, and who shares it; without a file where nobody said. */
record WorldPlan(Optional<Path> file, Isolation isolation) {
    static final WorldPlan NONE = new WorldPlan(Optional.empty(), Isolation.PER_CLASS);

    /** As the test class says, or the class around it. */
    static WorldPlan of(ExtensionContext context) {
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            UnderstudyTest test = type.getAnnotation(UnderstudyTest.class);
            if (test != null) {
                return new WorldPlan(Optional.of(Path.of(test.world())), test.isolation());
            }
        }
        return NONE;
    }
}
