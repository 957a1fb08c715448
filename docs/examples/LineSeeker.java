import com.aliyun.openservices.log.common.FastLog;
import com.aliyun.openservices.log.common.FastLogContent;
import com.aliyun.openservices.log.common.LogGroupData;
import com.aliyun.openservices.loghub.client.ILogHubCheckPointTracker;
import com.aliyun.openservices.loghub.client.exceptions.LogHubCheckPointException;
import com.aliyun.openservices.loghub.client.interfaces.ILogHubProcessor;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Works on one shard: looks for a message in what comes in, and saves how far it got. */
final class LineSeeker implements ILogHubProcessor {
    private final String message;
    private final CountDownLatch seen;

    LineSeeker(String message, CountDownLatch seen) {
        this.message = message;
        this.seen = seen;
    }

    @Override
    public void initialize(int shard) {}

    @Override
    public String process(List<LogGroupData> groups, ILogHubCheckPointTracker tracker) {
        for (LogGroupData group : groups) {
            for (FastLog log : group.GetFastLogGroup().getLogs()) {
                for (FastLogContent content : log.getContents()) {
                    if (content.getValue().equals(message)) {
                        seen.countDown();
                    }
                }
            }
        }
        save(tracker);
        return "";
    }

    @Override
    public void shutdown(ILogHubCheckPointTracker tracker) {
        save(tracker);
    }

    private static void save(ILogHubCheckPointTracker tracker) {
        try {
            tracker.saveCheckPoint(true);
        } catch (LogHubCheckPointException refused) {
            System.out.println("the checkpoint could not be saved: " + refused.getMessage());
        }
    }
}
