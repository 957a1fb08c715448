package dev.understudy.harness;

import dev.understudy.world.WorldFile;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A world that an emulator holds for one test: accounts, projects and a clock that no other test sees. */
public final class World implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS = 60;
    private static final int BASE = 36;

    private final AdminClient admin;
    private final WorldFile names;
    private final LoadedWorld loaded;

    private World(AdminClient admin, WorldFile names, LoadedWorld loaded) {
        this.admin = admin;
        this.names = names;
        this.loaded = loaded;
    }

    static World load(AdminClient admin, WorldFile filled) {
        return new World(admin, filled, admin.load(filled.toJson()));
    }

    static String unique() {
        return new BigInteger(RANDOM_BITS, RANDOM).toString(BASE);
    }

    /** The emulator's name for it, such as {@code w1}. */
    public String handle() {
        return loaded.world();
    }

    /** Everybody who can sign a request. */
    public List<Principal> principals() {
        return loaded.principals();
    }

    /**
     * Somebody who can sign a request.
     *
     * @param name account and user, such as {@code B/b1} or {@code A/root}
     * @throws NoSuchElementException naming those that there are
     */
    public Principal principal(String name) {
        return principals().stream()
                .filter(principal -> principal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody in this world is called `" + name
                        + "` and has an access key; expected one of "
                        + principals().stream().map(Principal::name).sorted().toList()));
    }

    /**
     * A text with its placeholders filled in: {@code {A}} is an account's id, {@code {A.project.app-logs}} a project's real name.
     *
     * @throws dev.understudy.world.UnknownPlaceholder when one names what this world does not have
     */
    public String fill(String text) {
        return names.fill(text);
    }

    /** What the placeholders stand for. */
    public Map<String, String> names() {
        return names.names();
    }

    /** The real name of a project, whoever owns it; the name itself when the world does not know it. */
    public String project(String name) {
        return names().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".project." + name + "}"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }

    /** The time that rules tokens, conditions and consumers. */
    public Instant now() {
        return admin.now(handle());
    }

    /** Let time pass, at once. Gives the new time. */
    public Instant advance(Duration by) {
        return admin.advance(handle(), by);
    }

    /** What was decided on calls into this world. */
    public Decisions decisions() {
        return new Decisions(admin, this);
    }

    /** What ActionTrail tells of the newest management calls of an account of this world, oldest first. */
    public List<ToldEvent> events(String account) {
        return admin.eventsOf(fill("{" + account + "}"));
    }

    /** Say what no client can say of itself, such as {@code acs:SourceIp}; holds for every later call of that key. */
    public void describeCaller(String accessKeyId, Map<String, String> context) {
        admin.describeCaller(accessKeyId, context);
    }

    /** Give an OIDC provider, by its ARN, the public keys that its issuer publishes: a JSON Web Key Set. */
    public void giveKeys(String oidcProvider, String keys) {
        admin.giveKeys(oidcProvider, keys);
    }

    /** Forget it, with everything in it. */
    @Override
    public void close() {
        admin.delete(handle());
    }
}
