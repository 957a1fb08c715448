package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ram.UserDetails;
import dev.understudy.sts.Session;
import dev.understudy.wiremock.Worlds;
import dev.understudy.wiremock.Worlds.LoadedWorld;
import dev.understudy.world.SystemPolicyFiles;
import dev.understudy.world.WorldReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What was said of the holders of keys does not outlive the world they are of. */
class ForgottenContextsTest {
    private static final Map<String, List<String>> OFFICE = Map.of("acs:SourceIp", List.of("203.0.113.9"));
    private static final String OTHER = """
            version: 1
            accounts:
              C: {id: "3000000000000003", rootAccessKey: {id: LTAIrootC, secret: s}}
            """;

    private final Cloud cloud =
            Cloud.create(Clock.systemUTC(), 3, SystemPolicyFiles.shipped(), (project, region) -> {});
    private final Worlds worlds = new Worlds(cloud);

    private void goneAfter(Consumer<LoadedWorld> change) {
        LoadedWorld world = worlds.load(WorldReader.read("w", Scene.WORLD));
        worlds.load(WorldReader.read("other", OTHER));
        String session = session();
        cloud.ram().users().create(Scene.A, "made", UserDetails.NONE, Instant.EPOCH);
        String made =
                cloud.ram().accessKeys().create(Scene.A, "made", Instant.EPOCH).id();
        List<String> keys = List.of("LTAIadmin", "LTAIrootA", "LTAInobody", session, made);
        keys.forEach(key -> cloud.contexts().set(key, OFFICE));
        cloud.contexts().set("LTAIrootC", OFFICE);
        // A key that is deleted and comes back with the world.
        cloud.ram().accessKeys().delete(Scene.A, "nobody", "LTAInobody");

        change.accept(world);

        for (String key : keys) {
            assertThat(cloud.contexts().of(key)).as(key).isEmpty();
        }
        assertThat(cloud.contexts().of("LTAIrootC")).isEqualTo(OFFICE);
    }

    private String session() {
        Instant now = Instant.now();
        Session session = new Session(
                "STS.one",
                "secret",
                "CAIS0",
                Scene.A,
                "300000000000000001",
                "LogPartner",
                "session",
                now.plus(Duration.ofHours(1)),
                null,
                null,
                Scene.B);
        cloud.sessions().add(session, now);
        return session.accessKeyId();
    }

    @Test
    void aResetWorldIsAsItWasLoaded() {
        goneAfter(world -> worlds.reset(world, Optional.empty()));
    }

    @Test
    void soIsAResetAccount() {
        goneAfter(world -> worlds.reset(world, Optional.of("A")));
    }

    @Test
    void aWorldInPlaceOfAnotherStartsAfresh() {
        goneAfter(world -> worlds.replace(world, WorldReader.read("w", Scene.WORLD)));
    }

    @Test
    void aWorldThatComesBackStartsAfresh() {
        goneAfter(world -> {
            worlds.remove(world.id());
            worlds.load(WorldReader.read("w", Scene.WORLD));
        });
    }
}
