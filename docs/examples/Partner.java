import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.LogItem;
import com.aliyun.openservices.log.exception.LogException;
import com.aliyun.openservices.loghub.client.ClientWorker;
import com.aliyun.openservices.loghub.client.config.LogHubConfig;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.sts.AssumeRoleRequest;
import com.aliyuncs.auth.sts.AssumeRoleResponse;
import com.aliyuncs.profile.DefaultProfile;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program of account B that works in account A's project: B's user assumes A's role, writes a line, consumes it through a consumer
 * group, and is denied what nobody granted.
 *
 * <p>It knows the SDKs and the cloud's own endpoint names, and nothing else; where these names lead is for its surroundings to say.
 * Settings: ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ROLE_ARN, PROJECT, LOGSTORE.
 */
final class Partner {
    private static final String ENDPOINT = "https://cn-hangzhou.log.aliyuncs.com";
    private static final int PATIENCE_SECONDS = 60;

    private Partner() {}

    public static void main(String[] none) throws Exception {
        AssumeRoleResponse.Credentials session = assumeRole();
        System.out.println("assumed " + setting("ROLE_ARN"));
        Client logs = new Client(ENDPOINT, session.getAccessKeyId(), session.getAccessKeySecret());
        logs.setSecurityToken(session.getSecurityToken());

        String message = "hello from account B at " + System.currentTimeMillis();
        LogItem line = new LogItem((int) (System.currentTimeMillis() / 1000));
        line.PushBack("message", message);
        logs.PutLogs(setting("PROJECT"), setting("LOGSTORE"), "", List.of(line), "");
        System.out.println("wrote a line");

        boolean consumed = consume(session, message);
        System.out.println(consumed ? "consumed the line" : "the line did not come back in time");
        boolean denied = denied(logs);
        logs.shutdown();
        // Clients of the SDKs leave threads behind.
        System.exit(consumed && denied ? 0 : 1);
    }

    private static AssumeRoleResponse.Credentials assumeRole() throws Exception {
        DefaultAcsClient sts = new DefaultAcsClient(DefaultProfile.getProfile(
                "cn-hangzhou", setting("ALIBABA_CLOUD_ACCESS_KEY_ID"), setting("ALIBABA_CLOUD_ACCESS_KEY_SECRET")));
        AssumeRoleRequest request = new AssumeRoleRequest();
        request.setSysEndpoint("sts.aliyuncs.com");
        request.setRoleArn(setting("ROLE_ARN"));
        request.setRoleSessionName("partner");
        return sts.getAcsResponse(request).getCredentials();
    }

    /** Whether the message comes in through the consumer group. */
    private static boolean consume(AssumeRoleResponse.Credentials session, String message) throws Exception {
        LogHubConfig config = new LogHubConfig(
                "partners",
                "partner-1",
                ENDPOINT,
                setting("PROJECT"),
                setting("LOGSTORE"),
                session.getAccessKeyId(),
                session.getAccessKeySecret(),
                LogHubConfig.ConsumePosition.BEGIN_CURSOR);
        config.setStsToken(session.getSecurityToken());
        config.setHeartBeatIntervalMillis(500);
        CountDownLatch seen = new CountDownLatch(1);
        ClientWorker worker = new ClientWorker(() -> new LineSeeker(message, seen), config);
        Thread thread = new Thread(worker, "consumer");
        thread.start();
        boolean came = seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        worker.shutdown();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return came;
    }

    /** Whether the role may not do what no policy of it grants. */
    private static boolean denied(Client logs) {
        try {
            logs.DeleteLogStore(setting("PROJECT"), setting("LOGSTORE"));
            System.out.println("deleted the logstore, which nobody allowed");
            return false;
        } catch (LogException refused) {
            System.out.println("refused: " + refused.getHttpCode() + " " + refused.getErrorCode() + ": " + refused.getMessage());
            return refused.getHttpCode() == 401 && refused.getErrorCode().equals("Unauthorized");
        }
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println("expected a value in the environment variable " + name);
            System.exit(2);
        }
        return value;
    }
}
