package dev.understudy.harness;

import dev.understudy.frontdoor.HostsFile;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An emulator that somebody else started and somebody else will stop. */
public final class RemoteUnderstudy implements Understudy {
    private final Addresses addresses;
    private final AdminClient admin;
    private final @Nullable HostsFile hosts;

    private RemoteUnderstudy(Addresses addresses, AdminClient admin, @Nullable HostsFile hosts) {
        this.addresses = addresses;
        this.admin = admin;
        this.hosts = hosts;
    }

    /** The one behind these doors. */
    public static RemoteUnderstudy at(Addresses addresses, String adminToken) {
        return new RemoteUnderstudy(addresses, new AdminClient(addresses.http(), adminToken), null);
    }

    /**
     * The one behind a plain door, which is asked for the others.
     *
     * @param doors {@code http://host:port}; where ports are mapped, followed by {@code ,https://host:port,socks5://host:port}
     * @param folder takes the file with the certificate to trust
     * @throws UnreachableUnderstudy when it does not answer as one, or its other doors cannot be known
     */
    public static RemoteUnderstudy at(String doors, String adminToken, Path folder) {
        Map<String, URI> given = parse(doors);
        URI http = Objects.requireNonNull(given.get("http"));
        AdminClient admin = new AdminClient(http.getAuthority(), adminToken);
        OwnDoors own = own(admin, http);
        boolean mapped = own.http() != http.getPort();
        if (mapped && given.size() < 3) {
            throw new UnreachableUnderstudy("the server behind `" + http + "` listens on port " + own.http()
                    + " itself; expected its other doors too, as `" + http + ",https://" + http.getHost()
                    + ":PORT,socks5://" + http.getHost() + ":PORT`");
        }
        Addresses addresses = new Addresses(
                http.getHost(),
                http.getPort(),
                port(given, "https", own.https()),
                port(given, "socks5", own.socks()),
                write(folder.resolve("ca.pem"), own.ca()));
        return new RemoteUnderstudy(addresses, admin, null);
    }

    /** The same; the names of projects are put into a hosts file before they are called, for clients behind the SOCKS door. */
    public RemoteUnderstudy withHosts(HostsFile file) {
        return new RemoteUnderstudy(addresses, admin, file);
    }

    private static Map<String, URI> parse(String doors) {
        Map<String, URI> given = new HashMap<>();
        for (String door : List.of(doors.split(",", -1))) {
            URI uri = uri(door, doors);
            if (!List.of("http", "https", "socks5").contains(String.valueOf(uri.getScheme()))
                    || uri.getHost() == null
                    || uri.getPort() < 0
                    || given.put(uri.getScheme(), uri) != null) {
                throw wrong(doors);
            }
        }
        if (!given.containsKey("http")) {
            throw wrong(doors);
        }
        return given;
    }

    private static URI uri(String door, String doors) {
        try {
            return new URI(door);
        } catch (URISyntaxException none) {
            throw wrong(doors);
        }
    }

    private static UnreachableUnderstudy wrong(String doors) {
        return new UnreachableUnderstudy("`" + doors + "` is no address of a running emulator; expected one such as "
                + "`http://127.0.0.1:4510`, or `http://…,https://…,socks5://…` with a port each");
    }

    private static OwnDoors own(AdminClient admin, URI http) {
        try {
            return admin.doors();
        } catch (UncheckedIOException silent) {
            throw new UnreachableUnderstudy(
                    "nothing answers as an emulator at `" + http + "`; expected a running `understudy serve`");
        } catch (AdminRefusal refused) {
            throw new UnreachableUnderstudy(
                    "`" + http + "`: " + refused.getMessage() + "; expected its admin token in UNDERSTUDY_ADMIN_TOKEN");
        }
    }

    private static int port(Map<String, URI> given, String scheme, int own) {
        URI uri = given.get(scheme);
        return uri == null ? own : uri.getPort();
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public World load(Path world, String unique) {
        return load(WorldTemplate.fill(WorldReader.read(world), unique));
    }

    @Override
    public World loadAsWritten(Path world) {
        return load(WorldReader.read(world));
    }

    private World load(WorldFile filled) {
        if (hosts != null) {
            filled.accounts().stream()
                    .flatMap(account -> account.projects().stream())
                    .forEach(project -> hosts.add(HostNames.of(project.realName(), project.region())));
        }
        return World.load(admin, filled);
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public AdminClient admin() {
        return admin;
    }

    @Override
    public void close() {}
}
