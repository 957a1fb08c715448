package dev.understudy.harness.client;

import com.aliyun.openservices.aliyun.log.producer.Attempt;
import com.aliyun.openservices.aliyun.log.producer.LogProducer;
import com.aliyun.openservices.aliyun.log.producer.Producer;
import com.aliyun.openservices.aliyun.log.producer.ProducerConfig;
import com.aliyun.openservices.aliyun.log.producer.ProjectConfig;
import com.aliyun.openservices.aliyun.log.producer.Result;
import com.aliyun.openservices.aliyun.log.producer.errors.ProducerException;
import com.aliyun.openservices.aliyun.log.producer.errors.ResultFailedException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writing through {@code aliyun-log-producer}, which batches in the background and compresses with lz4. */
public final class LogSender implements AutoCloseable {
    private static final int LINGER_MS = 100;
    private static final long PATIENCE_SECONDS = 15;

    private final Producer producer;
    private final Endpoints endpoints;
    private final Credentials credentials;

    public LogSender(Endpoints endpoints, Credentials credentials) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        ProducerConfig config = new ProducerConfig();
        // It retries denials as if they were faults, for a minute and a half.
        config.setRetries(0);
        config.setLingerMs(LINGER_MS);
        config.setIoThreadCount(1);
        producer = new LogProducer(config);
    }

    /** Send the messages and wait for the answer to the batch. */
    public Outcome<String> send(Logstore logstore, Instant at, List<String> messages) {
        ProjectConfig project = new ProjectConfig(
                logstore.project(),
                endpoints.logUrl(),
                credentials.accessKeyId(),
                credentials.accessKeySecret(),
                credentials.securityToken());
        if (endpoints.proxy() != null) {
            project.setProxyIp(endpoints.proxy());
        }
        producer.putProjectConfig(project);
        try {
            Result result = producer.send(logstore.project(), logstore.name(), LogLines.items(at, messages))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Outcome.Succeeded<>(
                    "", last(result.getReservedAttempts()).getRequestId());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResultFailedException failed) {
                Attempt attempt = last(failed.getReservedAttempts());
                return new Outcome.Refused<>(
                        null, attempt.getErrorCode(), attempt.getErrorMessage(), attempt.getRequestId());
            }
            throw new CallFailed("aliyun-log-producer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed("aliyun-log-producer", e);
        } catch (ProducerException | TimeoutException e) {
            throw new CallFailed("aliyun-log-producer", e);
        }
    }

    private static Attempt last(List<Attempt> attempts) {
        return attempts.get(attempts.size() - 1);
    }

    @Override
    public void close() {
        try {
            producer.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProducerException e) {
            throw new CallFailed("aliyun-log-producer", e);
        }
    }
}
