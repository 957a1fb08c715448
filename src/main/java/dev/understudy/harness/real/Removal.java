package dev.understudy.harness.real;

import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamRemoval;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Removes what one run has made, and nothing that does not carry the run's own mark, whatever it is called. */
public final class Removal implements AutoCloseable {
    private final Endpoints endpoints;
    private final Map<String, Credentials> owners;
    private final String marker;
    private final Map<String, RamRemoval> ram = new ConcurrentHashMap<>();
    private final Map<String, LogClient> log = new ConcurrentHashMap<>();

    /** What became of an object. */
    public enum Result {
        REMOVED,
        NOT_THERE,
        NOT_OURS
    }

    /** {@code owners}: keys by account id. */
    public Removal(Endpoints endpoints, Map<String, Credentials> owners, String run) {
        this.endpoints = endpoints;
        this.owners = Map.copyOf(owners);
        this.marker = Ledger.marker(run);
    }

    /**
     * Remove an object with all that hangs on it.
     *
     * @param longest how long to go on while the cloud or the network fails; {@link CallFailed} after that
     */
    public Result remove(Made made, Duration longest) {
        return patient(longest, () -> once(made));
    }

    private static Result patient(Duration longest, Supplier<Result> attempt) {
        Patience patience = new Patience(longest, Duration.ZERO);
        Outcome<Result> outcome =
                patience.<Result>until(done -> true, () -> new Outcome.Succeeded<>(attempt.get(), null));
        return outcome.orFail();
    }

    private Result once(Made made) {
        return switch (made.kind()) {
            case USER -> once(() -> ram(made).noteOfUser(made.name()), ram(made)::removeUser, made);
            case GROUP -> once(() -> ram(made).noteOfGroup(made.name()), ram(made)::removeGroup, made);
            case ROLE -> once(() -> ram(made).noteOfRole(made.name()), ram(made)::removeRole, made);
            case POLICY -> once(() -> ram(made).noteOfPolicy(made.name()), ram(made)::removePolicy, made);
            case PROJECT -> once(() -> log(made).noteOfProject(made.name()), name -> project(log(made), name), made);
        };
    }

    private interface Note {
        Outcome<String> read();
    }

    private Result once(Note note, Consumer<String> removal, Made made) {
        return note.read()
                .fold(
                        found -> {
                            if (!found.value().equals(marker)) {
                                return Result.NOT_OURS;
                            }
                            removal.accept(made.name());
                            return Result.REMOVED;
                        },
                        refused -> {
                            if (isGone(refused)) {
                                return Result.NOT_THERE;
                            }
                            throw failed("look at " + made, refused);
                        });
    }

    private static void project(LogClient log, String project) {
        log.deleteProject(project).fold(done -> done, refused -> {
            // Its own policy may stand in the way.
            log.deleteProjectPolicy(project);
            return log.deleteProject(project).fold(done -> done, again -> {
                throw failed("DeleteProject", again);
            });
        });
    }

    private static boolean isGone(Outcome.Refused<?> refused) {
        return refused.code().startsWith("EntityNotExist") || refused.code().equals("ProjectNotExist");
    }

    private static CallFailed failed(String call, Outcome.Refused<?> refused) {
        return new CallFailed(call, refused.describe(), false);
    }

    private RamRemoval ram(Made made) {
        return ram.computeIfAbsent(made.accountId(), id -> new RamRemoval(endpoints, owner(id)));
    }

    private LogClient log(Made made) {
        return log.computeIfAbsent(made.accountId(), id -> new LogClient(endpoints, owner(id), LogSignature.V1));
    }

    private Credentials owner(String accountId) {
        return Objects.requireNonNull(owners.get(accountId), "no key of account " + accountId);
    }

    @Override
    public void close() {
        log.values().forEach(LogClient::close);
    }
}
