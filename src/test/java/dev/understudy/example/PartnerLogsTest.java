package dev.understudy.example;

import static dev.understudy.harness.assertion.UnderstudyAssertions.assertThatLastDecision;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.LogItem;
import com.aliyun.openservices.log.exception.LogException;
import com.aliyun.sts20150401.models.AssumeRoleRequest;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.SdkClients;
import dev.understudy.harness.junit.As;
import dev.understudy.harness.junit.UnderstudyTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@UnderstudyTest(world = "scenarios/cross-account-log-access.yaml")
class PartnerLogsTest {
    @Test
    void thePartnerWritesAndDoesNothingElse(World world, Endpoints cloud, @As("B/b1") com.aliyun.sts20150401.Client sts)
            throws Exception {
        var role = new AssumeRoleRequest()
                .setRoleArn(world.fill("acs:ram::{A}:role/LogPartner"))
                .setRoleSessionName("test");
        var key = sts.assumeRole(role).getBody().getCredentials();
        var session = new Credentials(key.getAccessKeyId(), key.getAccessKeySecret(), key.getSecurityToken());
        Client log = SdkClients.make(Client.class, cloud, session);
        String project = world.project("app-logs");

        log.PutLogs(project, "access", "topic", List.of(new LogItem()), "source");
        assertThatLastDecision(world, "A").isAllowed().isDecidedBy("write-logs", 1);

        assertThatThrownBy(() -> log.DeleteLogStore(project, "access")).isInstanceOf(LogException.class);
        assertThatLastDecision(world, "A").isDeniedImplicitly().isAbout("log:DeleteLogStore");
    }
}
