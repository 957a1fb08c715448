package dev.understudy.harness.real;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run has made in real accounts and not yet removed: a file of JSON lines, on the disk before the call that makes a thing.
 *
 * <p>The file is locked while its run lives, and goes away when nothing is left. It holds no secret.
 */
public final class Ledger implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String END = ".jsonl";

    private final Path file;
    private final String run;
    private final FileChannel channel;
    private final Set<Made> left = new LinkedHashSet<>();

    private enum What {
        INTENDED,
        NOT_OURS,
        REMOVED
    }

    private record Line(What what, Made made) {}

    private Ledger(Path file, String run, FileChannel channel) {
        this.file = file;
        this.run = run;
        this.channel = channel;
    }

    /** Begin one for a run; the name of a run that is not over yet cannot be used again. */
    public static Ledger begin(Path folder, String run) {
        Path file = folder.resolve(run + END);
        try {
            Files.createDirectories(folder);
            return new Ledger(file, run, lock(file, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException taken) {
            throw new MalformedLedger("`" + file + "` is the ledger of an earlier run of that name; "
                    + "expected another name, or `understudy sweep` before");
        } catch (IOException unwritable) {
            throw new MalformedLedger("`" + file + "` cannot be written; expected a place for the ledger");
        }
    }

    /** Open the ledger that a run has left behind; {@link MalformedLedger} when the run still lives, or the file is no ledger. */
    public static Ledger open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Ledger ledger = new Ledger(
                    file, name.substring(0, name.length() - END.length()), lock(file, StandardOpenOption.READ));
            ledger.read();
            return ledger;
        } catch (IOException unreadable) {
            throw new MalformedLedger("`" + file + "` cannot be read; expected a ledger");
        }
    }

    /** The ledgers that runs have left in a folder. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(END)).sorted().toList();
        } catch (IOException unreadable) {
            throw new MalformedLedger("`" + folder + "` cannot be read; expected a folder of ledgers");
        }
    }

    private static FileChannel lock(Path file, StandardOpenOption how) throws IOException {
        FileChannel channel = FileChannel.open(file, how, StandardOpenOption.WRITE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownRun) {
            // Said below, as for a run of another process.
        }
        channel.close();
        throw new MalformedLedger("`" + file + "`: its run is not over; expected to wait for it, or to stop it");
    }

    private void read() throws IOException {
        String text = Files.readString(file);
        List<String> lines = new ArrayList<>(text.lines().toList());
        boolean torn = !text.isEmpty() && !text.endsWith("\n");
        for (int number = 1; number <= lines.size(); number++) {
            try {
                apply(JSON.readValue(lines.get(number - 1), Line.class));
            } catch (JsonProcessingException | IllegalArgumentException malformed) {
                // The run was stopped while it wrote this: the call that it speaks of was not made.
                if (number < lines.size() || !torn) {
                    throw new MalformedLedger(file + ":" + number + ": this is no line of a ledger");
                }
            }
        }
        channel.position(channel.size());
        if (torn) {
            write("\n");
        }
    }

    private void apply(Line line) {
        if (line == null || line.made() == null || line.what() == null) {
            throw new IllegalArgumentException("an empty line");
        }
        if (line.what() == What.INTENDED) {
            left.add(line.made());
        } else {
            left.remove(line.made());
        }
    }

    /** What is written on everything that a run makes; nothing without it is ever removed. */
    public static String marker(String run) {
        return "made by Understudy, run " + run;
    }

    public String run() {
        return run;
    }

    /** Something is about to be made; it is on the disk when this returns. */
    public void intend(Made made) {
        put(new Line(What.INTENDED, made));
    }

    /** The name turned out to be somebody else's. */
    public void disown(Made made) {
        put(new Line(What.NOT_OURS, made));
    }

    /** It is gone. */
    public void removed(Made made) {
        put(new Line(What.REMOVED, made));
    }

    /** What must still be removed, the newest first. */
    public synchronized List<Made> left() {
        List<Made> newestFirst = new ArrayList<>(left);
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    private synchronized void put(Line line) {
        try {
            write(JSON.writeValueAsString(line) + "\n");
        } catch (IOException unwritable) {
            throw new MalformedLedger("`" + file + "` cannot be written: " + unwritable.getMessage());
        }
        apply(line);
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public synchronized void close() {
        try {
            if (left.isEmpty()) {
                Files.deleteIfExists(file);
            }
            channel.close();
        } catch (IOException leftBehind) {
            throw new MalformedLedger("`" + file + "` could not be closed: " + leftBehind.getMessage());
        }
    }
}
