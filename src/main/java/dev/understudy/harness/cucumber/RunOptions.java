package dev.understudy.harness.cucumber;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run and where to report it.
 *
 * @param features files or folders; a file may be followed by {@code :LINE}
 * @param worlds the folder of the world files that features name
 * @param reports the folder that the reports go to; it is made when missing
 * @param threads how many scenarios run at a time
 * @param tags a tag expression such as {@code not @emulator}; null for everything
 */
public record RunOptions(
        List<String> features,
        Path worlds,
        Path reports,
        int threads,
        @Nullable String tags) {
    public RunOptions {
        features = List.copyOf(features);
    }

    /** The same, for those scenarios alone that a tag expression holds for too. */
    public RunOptions only(String more) {
        String both = tags == null ? more : "(" + tags + ") and (" + more + ")";
        return new RunOptions(features, worlds, reports, threads, both);
    }

    /** Everything under {@code features/}, two scenarios a core, with reports in {@code target/report/}. */
    public static RunOptions defaults() {
        return new RunOptions(
                List.of("features"),
                Path.of("scenarios"),
                Path.of("target", "report"),
                2 * Runtime.getRuntime().availableProcessors(),
                null);
    }
}
