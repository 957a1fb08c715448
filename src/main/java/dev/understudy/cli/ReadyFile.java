package dev.understudy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.frontdoor.CertificateAuthority;
import dev.understudy.harness.Addresses;
import dev.understudy.harness.Emulator;
import dev.understudy.world.WorldPrincipal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells other programs of a running server, as JSON; holds secrets, so only its owner may read it. */
final class ReadyFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadyFile() {}

    /** Where the server of a state folder says that it runs. */
    static Path in(Path state) {
        return state.resolve("ready.json");
    }

    /** Write it; it goes away with this JVM, unless another server has written its own by then. */
    static void write(Path file, Addresses addresses, String adminToken, Path state, List<WorldPrincipal> principals) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("http", "http://" + addresses.http());
        tree.put("https", "https://" + addresses.https());
        tree.put("socks", addresses.socks());
        tree.put("ca", addresses.caPem().toString());
        tree.put("truststore", CertificateAuthority.trustStoreIn(state).toString());
        tree.put("hosts", Emulator.hostsFile(state).toString());
        tree.put("adminToken", adminToken);
        tree.put("principals", principals.stream().map(ReadyFile::principal).toList());
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
            put(file.toAbsolutePath(), text);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(file, text), "understudy-ready"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and strings are JSON", impossible);
        } catch (IOException unwritable) {
            throw new WrongInput("`" + file + "` cannot be written; expected a place for a file");
        }
    }

    /** Complete or not there: whoever waits for the file never reads half of it. */
    private static void put(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("it has no folder");
        }
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "ready", ".json");
        if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path file, String text) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                Files.delete(file);
            }
        } catch (IOException leftBehind) {
            System.err.println("understudy: `" + file + "` could not be removed: " + leftBehind.getMessage());
        }
    }

    private static Map<String, Object> principal(WorldPrincipal principal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", principal.name());
        tree.put("arn", principal.arn());
        tree.put("accessKeyId", principal.accessKeyId());
        tree.put("accessKeySecret", principal.accessKeySecret());
        return tree;
    }

    /** Read what a running server wrote. */
    static Map<?, ?> read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Map.class);
        } catch (JsonProcessingException malformed) {
            throw new WrongInput("`" + file + "` is no ready file");
        } catch (IOException missing) {
            throw new WrongInput("`" + file + "` cannot be read; expected a running `understudy serve`");
        }
    }
}
