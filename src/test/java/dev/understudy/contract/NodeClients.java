package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code src/test/node} as a process: takes calls, gives answers, one line each. */
final class NodeClients implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/node");
    private static final int PATIENCE_SECONDS = 300;
    private static final Pattern NO_REGISTRY = Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET");
    private static final Pattern FOREIGN = Pattern.compile("(?i).*_proxy|ALIBABA_CLOUD_.*");

    private final Process process;
    private final BufferedWriter calls;
    private final BufferedReader answers;

    private NodeClients(Process process) {
        this.process = process;
        calls = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Bring the packages to {@code target/node}, as the lock file has them.
     *
     * @return why that cannot be done on this machine; empty when it was done
     */
    static Optional<String> install() throws IOException, InterruptedException {
        for (String tool : List.of("node", "npm")) {
            if (run(List.of(tool, "--version")).isEmpty()) {
                return Optional.of(tool + " is not there");
            }
        }
        Files.createDirectories(HOME);
        Path lock = HOME.resolve("package-lock.json");
        boolean installed = Files.exists(HOME.resolve("node_modules/.package-lock.json"))
                && Files.exists(lock)
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) == -1;
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "contract.mjs")) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (installed) {
            return Optional.empty();
        }
        String told = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"))
                .orElseThrow();
        if (NO_REGISTRY.matcher(told).find()) {
            return Optional.of("npm does not reach its registry");
        }
        if (!Files.exists(HOME.resolve("node_modules/.package-lock.json"))) {
            throw new IllegalStateException("npm ci: " + told);
        }
        return Optional.empty();
    }

    /** What a program prints; empty when there is no such program. */
    private static Optional<String> run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path out = Files.createTempFile("node", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end: " + Files.readString(out));
            }
            return Optional.of(Files.readString(out));
        } catch (IOException absent) {
            return Optional.empty();
        } finally {
            Files.delete(out);
        }
    }

    /** Start it; {@code authority} is trusted beside what Node trusts anyway. */
    static NodeClients start(Path authority) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "contract.mjs")
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> FOREIGN.matcher(name).matches());
        builder.environment()
                .put("NODE_EXTRA_CA_CERTS", authority.toAbsolutePath().toString());
        return new NodeClients(builder.start());
    }

    JsonNode ask(Map<String, Object> call) throws IOException {
        calls.write(JSON.writeValueAsString(call));
        calls.newLine();
        calls.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("Node ended at " + call.get("operation"));
        }
        return JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        calls.close();
        process.destroy();
    }
}
