package dev.understudy.harness.junit;

import dev.understudy.harness.Understudy;
import dev.understudy.harness.World;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.NotEmulatedYet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The worlds of test classes and tests. */
final class TestWorlds {
    private TestWorlds() {}

    /** The world of a context, loaded when it is first asked for. */
    static World of(ExtensionContext context, WorldPlan plan, Supplier<Understudy> understudy) {
        Path file = plan.file().orElseThrow();
        return Kept.in(home(context, plan.isolation()), "world of " + file, World.class, () -> {
            World world = load(understudy.get(), file);
            return new Kept<>(world, world::close);
        });
    }

    /** The context whose end is the end of the world. */
    private static ExtensionContext home(ExtensionContext context, Isolation isolation) {
        if (isolation == Isolation.PER_TEST) {
            if (context.getTestMethod().isEmpty()) {
                throw new ExtensionConfigurationException("with " + isolation
                        + " there is a world for each test; expected the parameter on a test or on @BeforeEach");
            }
            return context;
        }
        // A nested class shares the world of the class around it.
        ExtensionContext home = context;
        Optional<ExtensionContext> around = home.getParent();
        while (around.isPresent() && around.get().getTestClass().isPresent()) {
            home = around.get();
            around = home.getParent();
        }
        return home;
    }

    private static World load(Understudy understudy, Path file) {
        try {
            return understudy.load(file);
        } catch (MalformedWorld | NotEmulatedYet wrong) {
            throw new ExtensionConfigurationException(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
