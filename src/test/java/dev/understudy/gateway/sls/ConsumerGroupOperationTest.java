package dev.understudy.gateway.sls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.ScriptedClock.Jump;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsumerGroupOperationTest extends SlsCalls {
    @Test
    void aConsumerGroupLivesThroughItsCalls() {
        String groups = "/logstores/access/consumergroups";
        String body = "{\"consumerGroup\":\"workers\",\"timeout\":60,\"order\":false}";
        assertThat(resources("POST", groups, true, body))
                .containsExactly(
                        "acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access/consumergroup/workers");
        assertThat(resources("GET", groups, true, ""))
                .containsExactly(
                        "acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/access/consumergroup/*");
        assertThat(json("GET", groups, "")).isEqualTo("[]");
        json("POST", groups, body);
        json("PUT", groups + "/workers", "{\"timeout\":30,\"order\":true}");
        assertThat(json("GET", groups, "")).isEqualTo("[{\"name\":\"workers\",\"timeout\":30,\"order\":true}]");
        json("PUT", groups + "/workers", "{\"order\":false}");
        assertThat(json("POST", groups + "/workers?type=heartbeat&consumer=a", "[]"))
                .isEqualTo("[0,1]");
        assertThat(json("POST", groups + "/workers?type=heartbeat&consumer=b", ""))
                .isEqualTo("[]");
        assertThat(json("POST", groups + "/workers?type=heartbeat&consumer=a", "[0]"))
                .isEqualTo("[0]");
        assertThat(json("POST", groups + "/workers?type=heartbeat&consumer=b", "[]"))
                .isEqualTo("[1]");
        assertThat(json(
                        "POST",
                        groups + "/workers?type=checkpoint&consumer=a&forceSuccess=false",
                        "{\"shard\":0,\"checkpoint\":\"MTI=\"}"))
                .isEmpty();
        assertThat(json("GET", groups + "/workers", ""))
                .isEqualTo("[{\"shard\":0,\"checkpoint\":\"MTI=\",\"updateTime\":1767600000000000,\"consumer\":\"a\"},"
                        + "{\"shard\":1,\"checkpoint\":\"\",\"updateTime\":0,\"consumer\":\"\"}]");
        assertThat(json("GET", groups + "/workers?shard=9", "")).isEqualTo("[]");
        json("DELETE", groups + "/workers", "");
        refuses(
                () -> json("POST", groups + "/workers?type=heartbeat&consumer=a", "[]"),
                "ConsumerGroupNotExist",
                404,
                "Consumer group not exist.");
    }

    @Test
    void aConsumerGroupIsRefusedInTheCloudsWords() {
        String groups = "/logstores/access/consumergroups";
        refuses(
                () -> json("POST", groups, "{\"consumerGroup\":\"workers\",\"timeout\":\"60\"}"),
                "JsonInfoInvalid",
                400,
                "ConsumerGroup or timeout is of error format.");
        json("POST", groups, "{\"consumerGroup\":\"workers\",\"timeout\":60}");
        refuses(
                () -> json("PUT", groups + "/workers", "{\"timeout\":\"x\"}"),
                "JsonInfoInvalid",
                400,
                "Timeout is of error value type.");
        refuses(
                () -> json("POST", groups + "/workers?type=heartbeat&consumer=", "[]"),
                "MissingParameter",
                400,
                "Missing query key : consumer.");
        refuses(
                () -> json("POST", groups + "/workers?type=heartbeat&consumer=a", "{\"shards\":[]}"),
                "PostBodyInvalid",
                400,
                "The request body is not valid JSON object.");
    }

    @Test
    void aJumpOfTheClockReachesTheConsumers() {
        String workers = "/logstores/access/consumergroups/workers";
        json("POST", "/logstores/access/consumergroups", "{\"consumerGroup\":\"workers\",\"timeout\":60}");
        json("POST", workers + "?type=heartbeat&consumer=a", "[]");
        jump = new Jump(now, now.plus(Duration.ofDays(1)));
        now = jump.to().plusSeconds(5);
        assertThat(json("POST", workers + "?type=heartbeat&consumer=a", "[0,1]"))
                .isEqualTo("[0,1]");
    }
}
