package dev.understudy.benchmark.requests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own; both kinds run with the same JVM and the same options. */
final class Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at http://127\\.0\\.0\\.1:(\\d+) ");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;
    private final List<String> lines;

    private Server(Process process, int port, List<String> lines) {
        this.process = process;
        this.port = port;
        this.lines = List.copyOf(lines);
    }

    /** Start a main class, and read what it prints until {@code more} lines after it is ready. */
    static Server start(int more, String... command) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(java("java"), "-Xmx1g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                List<String> rest = new ArrayList<>();
                for (int count = 0; count < more; count++) {
                    rest.add(String.valueOf(out.readLine()));
                }
                return new Server(process, Integer.parseInt(ready.group(1)), rest);
            }
        }
        throw new IOException("the server did not start: " + String.join(" ", command));
    }

    int port() {
        return port;
    }

    List<String> lines() {
        return lines;
    }

    /** Heap that is in use after a collection, in MB. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes >> 10;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    private static String java(String tool) {
        return System.getProperty("java.home") + "/bin/" + tool;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
