package dev.understudy.cli;

import dev.understudy.harness.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A hosts file for the name look-ups of this JVM alone: with it no name but ours can be found, so no call of a test leaves the
 * machine.
 *
 * <p>It lies in a temporary folder, which goes away with the JVM, however that ends.
 */
final class OwnLookups {
    private static final String PROPERTY = "jdk.net.hosts.file";

    private OwnLookups() {}

    /** Begin, before the first look-up: the JVM reads the setting only once. {@link WrongInput} without a place for the file. */
    static void begin() {
        try {
            Path folder = Files.createTempDirectory("understudy");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.remove(folder), "understudy-remove"));
            Path hosts = Emulator.hostsFile(folder);
            Files.writeString(hosts, "127.0.0.1 localhost\n");
            System.setProperty(PROPERTY, hosts.toString());
        } catch (IOException unwritable) {
            throw new WrongInput("the temporary folder `" + System.getProperty("java.io.tmpdir")
                    + "` cannot be written; expected a folder to write to");
        }
    }

    /** The folder of the hosts file. */
    static Path folder() {
        Path folder = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalStateException("a file in a folder has a folder");
        }
        return folder;
    }
}
