package dev.understudy.benchmark.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends signed AssumeRole calls, then signed PutLogs calls, to Understudy and the very same bytes to a bare WireMock stub, in turn, and
 * prints both rates and their ratio; then, with a number of calls as argument, the heap that Understudy uses on the way there.
 */
public final class Requests {
    private static final String WORLD = "scenarios/cross-account-log-access.yaml";
    private static final int CLIENTS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 7;
    private static final int STEPS = 10;

    private Requests() {}

    public static void main(String[] arguments) throws Exception {
        Path state = Files.createTempDirectory("understudy-benchmark");
        try (Server ours = Server.start(
                        3,
                        "dev.understudy.cli.Main",
                        "serve",
                        "--world",
                        WORLD,
                        "--port",
                        "0",
                        "--https-port",
                        "0",
                        "--socks-port",
                        "0",
                        "--state",
                        state.toString());
                Server bare = Server.start(0, BareStub.class.getName())) {
            SignedCall assumeRole = assumeRole(ours.lines());
            rates("AssumeRole", assumeRole, ours, bare);
            rates("PutLogs", putLogs(assumeRole, ours), ours, bare);
            if (arguments.length > 0) {
                memory(assumeRole, ours, Long.parseLong(arguments[0]));
            }
        }
        System.exit(0);
    }

    /** B's user, by the table that {@code serve} prints: name, ARN, key, secret. */
    private static SignedCall assumeRole(List<String> principals) {
        String[] b1 = principals.stream()
                .filter(line -> line.contains("B/b1"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s+", -1);
        return new AssumeRoleCall(b1[2], b1[3], "acs:ram::1000000000000001:role/LogPartner");
    }

    /** By a session of the role, as in the story. */
    private static SignedCall putLogs(SignedCall assumeRole, Server ours) throws Exception {
        try (Connection connection = new Connection(ours.port())) {
            String session = connection.call(assumeRole.bytes());
            return new PutLogsCall(
                    member(session, "AccessKeyId"),
                    member(session, "AccessKeySecret"),
                    member(session, "SecurityToken"));
        }
    }

    private static String member(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in the answer to AssumeRole");
        }
        return found.group(1);
    }

    private static void rates(String name, SignedCall call, Server ours, Server bare) throws Exception {
        rate(call, ours.port(), WARM_UP);
        rate(call, bare.port(), WARM_UP);
        List<Double> ratios = new ArrayList<>();
        System.out.println(name + "\n\n| Understudy, calls/s | bare stub, calls/s | ratio |\n|--:|--:|--:|");
        for (int round = 0; round < ROUNDS; round++) {
            double mine = rate(call, ours.port(), ROUND);
            double other = rate(call, bare.port(), ROUND);
            ratios.add(mine / other);
            System.out.printf(Locale.ROOT, "| %.0f | %.0f | %.2f |%n", mine, other, mine / other);
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "%nmedian ratio %.2f%n%n", ratios.get(ROUNDS / 2));
    }

    private static double rate(SignedCall call, int port, Duration time) throws Exception {
        long begin = System.nanoTime();
        long calls = send(call, port, begin + time.toNanos(), Long.MAX_VALUE);
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private static void memory(SignedCall call, Server ours, long calls) throws Exception {
        System.out.println("| calls | heap in use, MB |\n|--:|--:|");
        for (int step = 0; step <= STEPS; step++) {
            if (step > 0) {
                send(call, ours.port(), Long.MAX_VALUE, calls / STEPS);
            }
            System.out.printf(Locale.ROOT, "| %,d | %d |%n", calls / STEPS * step, ours.heap());
        }
    }

    private static long send(SignedCall call, int port, long until, long most)
            throws InterruptedException, ExecutionException {
        AtomicLong sent = new AtomicLong();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    send(call, port, until, most, sent);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
        return sent.get();
    }

    private static void send(SignedCall call, int port, long until, long most, AtomicLong sent)
            throws IOException, GeneralSecurityException {
        try (Connection connection = new Connection(port)) {
            while (System.nanoTime() < until && sent.incrementAndGet() <= most) {
                connection.call(call.bytes());
            }
        }
    }
}
