package dev.understudy.wiremock;

import dev.understudy.gateway.Cloud;
import dev.understudy.policy.AccountId;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wiremock.Worlds.LoadedWorld;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPrincipal;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Worlds and their clocks. */
final class WorldRoutes {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Cloud cloud;
    private final Worlds worlds;

    WorldRoutes(Cloud cloud, Worlds worlds) {
        this.cloud = cloud;
        this.worlds = worlds;
    }

    List<AdminRoute> all() {
        return List.of(
                new AdminRoute("POST", "/worlds", this::load),
                new AdminRoute("DELETE", "/worlds/{world}", this::remove),
                new AdminRoute("GET", "/world", this::write),
                new AdminRoute("PUT", "/world", this::replace),
                new AdminRoute("POST", "/world/reset", this::reset),
                new AdminRoute("GET", "/clock", request -> now(chosen(request))),
                new AdminRoute("POST", "/clock/advance", this::advance));
    }

    private WireResponse load(AdminRequest request) {
        return loaded(201, worlds.load(read(request)));
    }

    private static WorldFile read(AdminRequest request) {
        return WorldReader.read("world", request.text());
    }

    private static WireResponse loaded(int status, LoadedWorld world) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("world", world.id());
        tree.put(
                "principals",
                world.principals().stream().map(WorldRoutes::principal).toList());
        return AdminAnswer.json(status, tree);
    }

    private static Map<String, Object> principal(WorldPrincipal principal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", principal.name());
        tree.put("arn", principal.arn());
        tree.put("accessKeyId", principal.accessKeyId());
        tree.put("accessKeySecret", principal.accessKeySecret());
        return tree;
    }

    private WireResponse remove(AdminRequest request) {
        return worlds.remove(request.variable())
                ? AdminAnswer.nothing()
                : AdminAnswer.problem(404, "no world `" + request.variable() + "`");
    }

    private WireResponse write(AdminRequest request) {
        LoadedWorld world = chosen(request);
        Map<String, AccountId> accounts = new LinkedHashMap<>();
        world.file().accounts().forEach(account -> accounts.put(account.name(), account.id()));
        return AdminAnswer.yaml(new WorldWriter(cloud.ram(), cloud.logs(), cloud.directory())
                .write(
                        accounts,
                        world.file().seed(),
                        world.clock().instant(),
                        world.file().propagation())
                .toYaml(false));
    }

    private WireResponse replace(AdminRequest request) {
        return loaded(200, worlds.replace(chosen(request), read(request)));
    }

    private WireResponse reset(AdminRequest request) {
        LoadedWorld world = chosen(request);
        Optional<String> account = request.parameter("account");
        if (account.isPresent() && world.file().account(account.get()).isEmpty()) {
            throw new BadAdminRequest(404, "no account `" + account.get() + "` in world `" + world.id() + "`");
        }
        worlds.reset(world, account);
        return AdminAnswer.nothing();
    }

    private WireResponse advance(AdminRequest request) {
        LoadedWorld world = chosen(request);
        world.clock().advance(duration(request.json().get("by")));
        return now(world);
    }

    private static WireResponse now(LoadedWorld world) {
        return AdminAnswer.ok(Map.of("now", world.clock().instant().toString()));
    }

    private static Duration duration(@Nullable Object by) {
        try {
            Duration duration = by instanceof String text ? Duration.parse(text) : Duration.ofSeconds(-1);
            if (!duration.isNegative() && duration.compareTo(LONGEST) < 0) {
                return duration;
            }
        } catch (DateTimeException notADuration) {
            // Answered below, as everything else that is none.
        }
        throw new BadAdminRequest(400, "`by` is `" + by + "`; expected a duration forward such as `PT1H`");
    }

    private LoadedWorld chosen(AdminRequest request) {
        Optional<String> id = request.parameter("world");
        Optional<LoadedWorld> found = id.isEmpty() ? worlds.only() : worlds.find(id.get());
        return found.orElseThrow(() -> id.isEmpty()
                ? new BadAdminRequest(400, "several worlds or none; expected `?world=ID`")
                : new BadAdminRequest(404, "no world `" + id.get() + "`"));
    }
}
