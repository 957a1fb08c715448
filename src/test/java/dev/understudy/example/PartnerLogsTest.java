package dev.understudy.example;

import static dev.understudy.harness.assertion.UnderstudyAssertions.assertThatLastDecision;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.LogItem;
import dev.understudy.harness.World;
import dev.understudy.harness.junit.As;
import dev.understudy.harness.junit.UnderstudyTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@UnderstudyTest(world = "scenarios/cross-account-log-access.yaml")
class PartnerLogsTest {
    @Test
    void thePartnerWritesAndDeletesNothing(World world, @As(value = "B/b1", assuming = "A/LogPartner") Client log)
            throws Exception {
        log.PutLogs(world.project("app-logs"), "access", "topic", List.of(new LogItem()), "source");
        assertThatLastDecision(world, "A").isAllowed().isDecidedBy("write-logs", 1);
        assertThatThrownBy(() -> log.DeleteLogStore(world.project("app-logs"), "access"));
        assertThatLastDecision(world, "A").isDeniedImplicitly().isAbout("log:DeleteLogStore");
    }
}
