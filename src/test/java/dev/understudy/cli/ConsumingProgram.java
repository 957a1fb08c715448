package dev.understudy.cli;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.LogWorker;
import dev.understudy.harness.client.Logstore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A user's program with a worker of the consumer library: prints what it gets first, and ends. */
final class ConsumingProgram {
    private static final String REGION = "cn-hangzhou";
    private static final Endpoints PLAIN = new Endpoints(
            REGION,
            "ram.aliyuncs.com",
            "ims.aliyuncs.com",
            "sts.aliyuncs.com",
            Endpoints.logHost(REGION),
            false,
            null,
            null);

    private ConsumingProgram() {}

    public static void main(String[] credentials) throws Exception {
        Credentials session = new Credentials(credentials[0], credentials[1], credentials[2]);
        LogWorker worker = LogWorker.start(PLAIN, session, new Logstore("app-logs", "access"), "readers", "served");
        CountDownLatch never = new CountDownLatch(1);
        while (worker.received().isEmpty()) {
            never.await(50, TimeUnit.MILLISECONDS);
        }
        worker.received().forEach(System.out::println);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
