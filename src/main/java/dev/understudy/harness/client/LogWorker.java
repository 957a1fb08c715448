package dev.understudy.harness.client;

import com.aliyun.openservices.log.common.LogGroupData;
import com.aliyun.openservices.loghub.client.ClientWorker;
import com.aliyun.openservices.loghub.client.ILogHubCheckPointTracker;
import com.aliyun.openservices.loghub.client.config.LogHubConfig;
import com.aliyun.openservices.loghub.client.exceptions.LogHubCheckPointException;
import com.aliyun.openservices.loghub.client.exceptions.LogHubClientWorkerException;
import com.aliyun.openservices.loghub.client.interfaces.ILogHubProcessor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A consumer of {@code loghub-client-lib}, which finds its shards by heartbeats to its consumer group.
 *
 * <p>It knows no proxy: to reach an emulator, the JVM must have been started with a hosts file and a SOCKS proxy that lead there.
 */
public final class LogWorker implements AutoCloseable {
    private static final int HEARTBEAT_MS = 500;
    private static final int COMMIT_MS = 500;
    private static final int FETCH_MS = 100;
    private static final int TIMEOUT_SECONDS = 10;
    private static final long PATIENCE_MS = 10_000;

    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ClientWorker worker;
    private final Thread thread;
    private volatile boolean unsaved;

    private LogWorker(LogHubConfig config, String name) throws LogHubClientWorkerException {
        worker = new ClientWorker(Processor::new, config);
        thread = new Thread(worker, "consumer " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Join the group and start consuming from the oldest log; fails when the group can be neither listed nor made. */
    public static LogWorker start(
            Endpoints endpoints, Credentials credentials, Logstore logstore, String group, String name)
            throws NotStarted {
        LogHubConfig config = new LogHubConfig(
                group,
                name,
                endpoints.logUrl(),
                logstore.project(),
                logstore.name(),
                credentials.accessKeyId(),
                credentials.accessKeySecret(),
                LogHubConfig.ConsumePosition.BEGIN_CURSOR);
        config.setStsToken(credentials.securityToken());
        config.setHeartBeatIntervalMillis(HEARTBEAT_MS);
        config.setAutoCommitIntervalMs(COMMIT_MS);
        config.setFetchIntervalMillis(FETCH_MS);
        config.setTimeoutInSeconds(TIMEOUT_SECONDS);
        try {
            return new LogWorker(config, name);
        } catch (LogHubClientWorkerException e) {
            throw new NotStarted(e);
        }
    }

    /** The worker gave up before its first heartbeat. */
    public static final class NotStarted extends Exception {
        NotStarted(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The shards it works on now. */
    public Set<Integer> held() {
        return Set.copyOf(held);
    }

    /** The messages it was given so far. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Whether a checkpoint could not be saved. */
    public boolean unsaved() {
        return unsaved;
    }

    /** Save the checkpoints, leave the shards, end. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            thread.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Processor implements ILogHubProcessor {
        private int shard = -1;

        @Override
        public void initialize(int shardId) {
            shard = shardId;
            held.add(shardId);
        }

        @Override
        public String process(List<LogGroupData> groups, ILogHubCheckPointTracker tracker) {
            groups.forEach(group -> received.addAll(LogLines.messages(group)));
            save(tracker);
            // An empty cursor means: do not hand the same groups out again.
            return "";
        }

        @Override
        public void shutdown(ILogHubCheckPointTracker tracker) {
            save(tracker);
            held.remove(shard);
        }

        private void save(ILogHubCheckPointTracker tracker) {
            try {
                tracker.saveCheckPoint(true);
            } catch (LogHubCheckPointException e) {
                // The library goes on after a refusal too; what was refused is in the emulator's record.
                unsaved = true;
            }
        }
    }
}
