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
        } catch (IOException unwritable) {
            throw unwritable(file);
        }
        try {
            return new Ledger(file, run, lock(file, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException taken) {
            throw new MalformedLedger("`" + file + "` is the ledger of an earlier run of that name; "
                    + "expected another name, or `understudy sweep` before");
        } catch (IOException unwritable) {
            throw unwritable(file);
        }
    }

    private static MalformedLedger unwritable(Path file) {
        return new MalformedLedger("`" + file + "` cannot be written; expected a place for the ledger");
    }

    /** Open the ledger that a run has left behind; {@link MalformedLedger} when the run still lives, or the file is no ledger. */
    public static Ledger open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            FileChannel channel = lock(file, StandardOpenOption.READ);
            Ledger ledger = new Ledger(file, name.substring(0, name.length() - END.length()), channel);
            try {
                ledger.read();
            } catch (MalformedLedger malformed) {
                channel.close();
                throw malformed;
            }
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
        byte[] bytes = bytes();
        // The run was stopped while it wrote what stands after the last line's end: what it speaks of was not done.
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        int number = 0;
        for (String text :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            apply(line(text, number));
        }
        channel.truncate(end);
        channel.position(end);
    }

    // Through the channel: where another one on the same file is closed, the lock is gone.
    private byte[] bytes() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read;
        do {
            read = channel.read(bytes);
        } while (read > 0);
        return bytes.array();
    }

    private Line line(String text, int number) {
        String place = file + ":" + number + ": ";
        try {
            Line line = JSON.readValue(text, Line.class);
            if (line == null || line.made() == null || line.what() == null) {
                throw new MalformedLedger(place + "this is no line of a ledger");
            }
            if (!isOurs(line.made())) {
                throw new MalformedLedger(place + "`" + line.made().name() + "` is no name of run `" + run + "`");
            }
            return line;
        } catch (JsonProcessingException malformed) {
            throw new MalformedLedger(place + "this is no line of a ledger");
        }
    }

    private boolean isOurs(Made made) {
        return made.name().startsWith(prefix(run));
    }

    private void apply(Line line) {
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

    /** What every name that a run gives begins with. */
    public static String prefix(String run) {
        return "understudy-" + run + "-";
    }

    public String run() {
        return run;
    }

    /** Something is about to be made; it is on the disk when this returns. */
    public void intend(Made made) {
        // INVARIANT: a run gives no name that could be anybody else's.
        if (!isOurs(made)) {
            throw new IllegalArgumentException(made + " bears no name of run " + run);
        }
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
