package dev.understudy.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A file in hosts format for {@code -Djdk.net.hosts.file}: {@code localhost} is 127.0.0.1, every added name 192.0.2.1.
 *
 * <p>192.0.2.1 is reserved for documentation (RFC 5737), so a call that misses the SOCKS door reaches nobody. Every
 * change is one atomic move, so a reader sees the old file or the new one. Names that another process added stay.
 */
public final class HostsFile {
    /** The address that stands for every registered name; {@link SocksDoor} accepts it. */
    public static final String ADDRESS = "192.0.2.1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?");

    private final Path file;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private HostsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Open the file, making it and its folder where they are missing. */
    public static HostsFile at(Path file) {
        HostsFile hosts = new HostsFile(file);
        hosts.change(Set.of(), Set.of());
        return hosts;
    }

    public Path path() {
        return file;
    }

    /** Add names; returns once they are in the file, at once when all are there already. */
    public void add(Collection<String> names) {
        Set<String> checked = checked(names);
        if (!known.containsAll(checked)) {
            change(checked, Set.of());
        }
    }

    /** Take names out; names that are not there are ignored. */
    public void remove(Collection<String> names) {
        change(Set.of(), checked(names));
    }

    private synchronized void change(Set<String> add, Set<String> remove) {
        try {
            Set<String> names = new TreeSet<>(read());
            boolean same = names.containsAll(add) && remove.stream().noneMatch(names::contains);
            names.addAll(add);
            names.removeAll(remove);
            if (!same || !Files.exists(file)) {
                write(names);
            }
            known.retainAll(names);
            known.addAll(names);
        } catch (IOException e) {
            throw new UncheckedIOException("hosts file `" + file + "` cannot be kept", e);
        }
    }

    private Set<String> read() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (line.startsWith(ADDRESS + " ")) {
                names.add(line.substring(ADDRESS.length() + 1).strip());
            }
        }
        return names;
    }

    private void write(Set<String> names) throws IOException {
        StringBuilder text = new StringBuilder("127.0.0.1 localhost\n");
        names.forEach(name -> text.append(ADDRESS).append(' ').append(name).append('\n'));
        Path folder = Files.createDirectories(file.resolveSibling(""));
        Path fresh = Files.createTempFile(folder, "hosts", ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Set<String> checked(Collection<String> names) {
        Set<String> checked = new TreeSet<>();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new MalformedHostName(name);
            }
            checked.add(name.toLowerCase(Locale.ROOT));
        }
        checked.remove("localhost");
        return checked;
    }
}
