package dev.understudy.harness.junit;

import dev.understudy.harness.Addresses;
import dev.understudy.harness.Decisions;
import dev.understudy.harness.Principal;
import dev.understudy.harness.Understudy;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RoleAssumption;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.client.SdkClients;
import dev.understudy.harness.client.StsClient;
import dev.understudy.harness.client.Transport;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests an emulated cloud: {@link Understudy}, {@link Addresses}, {@link Endpoints}, {@link World}, {@link Decisions}, and with
 * {@link As} a {@link Principal}, {@link Credentials}, or a client of a real SDK ({@link SdkClients}), closed after the test.
 *
 * <p>One emulator serves all tests of a JVM; each test class, or each test, has accounts of its own in it, so tests may run in parallel.
 * With the configuration parameter {@code understudy.target} the tests call a running server instead.
 */
public final class UnderstudyExtension implements ParameterResolver {
    private final WorldPlan given;

    /** For {@link UnderstudyTest}, which says the world. */
    public UnderstudyExtension() {
        this(WorldPlan.NONE);
    }

    private UnderstudyExtension(WorldPlan given) {
        this.given = given;
    }

    /** For a static field with {@code @RegisterExtension}: a world for each test class. */
    public static UnderstudyExtension world(Path world) {
        return new UnderstudyExtension(new WorldPlan(Optional.of(world), Isolation.PER_CLASS));
    }

    /** The same with a world for each test. */
    public UnderstudyExtension isolated(Isolation isolation) {
        return new UnderstudyExtension(new WorldPlan(given.file(), isolation));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(As.class)
                || type == Understudy.class
                || type == Addresses.class
                || type == Endpoints.class
                || type == World.class
                || type == Decisions.class
                || type == Principal.class
                || type == Credentials.class
                || SdkClients.has(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Optional<As> as = parameter.findAnnotation(As.class);
        Understudy understudy = SharedUnderstudy.of(context);
        if (as.isPresent()) {
            return personal(parameter, type, as.get(), world(context), understudy, context);
        }
        if (type == Understudy.class) {
            return understudy;
        }
        if (type == Addresses.class) {
            return understudy.addresses();
        }
        if (type == Endpoints.class) {
            return Endpoints.of(understudy.addresses(), Transport.PLAIN);
        }
        if (type == World.class) {
            return world(context);
        }
        if (type == Decisions.class) {
            return world(context).decisions();
        }
        throw problem(parameter, "is somebody's; expected `@As(\"ACCOUNT/USER\")` before it");
    }

    private static Object personal(
            ParameterContext parameter,
            Class<?> type,
            As as,
            World world,
            Understudy understudy,
            ExtensionContext context) {
        Principal principal = principal(parameter, as.value(), world);
        if (type == Principal.class && as.assuming().isEmpty()) {
            return principal;
        }
        if (type == Credentials.class) {
            return credentials(parameter, as, world, understudy);
        }
        if (!SdkClients.has(type)) {
            throw problem(
                    parameter,
                    "cannot be somebody's; expected a Principal, Credentials or one of " + SdkClients.types());
        }
        // Requests of the old clients insist on TLS; the log client speaks plain HTTP through the proxy door.
        boolean tls = type.getName().startsWith("com.aliyuncs.");
        Endpoints endpoints = Endpoints.of(understudy.addresses(), tls ? Transport.TLS : Transport.PLAIN);
        return OpenClients.of(context)
                .add(SdkClients.make(type, endpoints, credentials(parameter, as, world, understudy)));
    }

    private static Credentials credentials(ParameterContext parameter, As as, World world, Understudy understudy) {
        Credentials own = Credentials.of(principal(parameter, as.value(), world));
        if (as.assuming().isEmpty()) {
            return own;
        }
        String[] role = as.assuming().split("/", 2);
        if (role.length < 2 || !world.names().containsKey("{" + role[0] + "}")) {
            throw problem(parameter, "`" + as.assuming() + "` is no role of this world; expected `ACCOUNT/ROLE`");
        }
        RoleAssumption assumption =
                new RoleAssumption(world.fill("acs:ram::{" + role[0] + "}:role/" + role[1]), "test", null, null, null);
        try (StsClient sts = Sdk.TEA.sts(Endpoints.of(understudy.addresses(), Transport.PLAIN), own)) {
            return sts.assumeRole(assumption).fold(Outcome.Succeeded::value, refused -> {
                throw problem(parameter, as.value() + " may not assume " + as.assuming() + ": " + refused.describe());
            });
        }
    }

    private static Principal principal(ParameterContext parameter, String name, World world) {
        try {
            return world.principal(name);
        } catch (NoSuchElementException unknown) {
            throw problem(parameter, String.valueOf(unknown.getMessage()));
        }
    }

    private World world(ExtensionContext context) {
        WorldPlan plan = given.file().isPresent() ? given : WorldPlan.of(context);
        if (plan.file().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "no world: expected `@UnderstudyTest(world = \"…\")` on the class, or UnderstudyExtension.world(…)");
        }
        return TestWorlds.of(context, plan, () -> SharedUnderstudy.of(context));
    }

    private static ParameterResolutionException problem(ParameterContext parameter, String problem) {
        return new ParameterResolutionException(
                "parameter `" + parameter.getParameter().getType().getSimpleName() + " "
                        + parameter.getParameter().getName() + "`: " + problem);
    }
}
