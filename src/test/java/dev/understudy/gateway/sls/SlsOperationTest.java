package dev.understudy.gateway.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.openservices.log.common.LogStore;
import com.aliyun.openservices.log.common.Logs;
import com.aliyun.openservices.log.exception.LogException;
import com.google.protobuf.ByteString;
import dev.understudy.account.Refused;
import dev.understudy.policy.AccountId;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.sls.ProjectPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlsOperationTest extends SlsCalls {
    @Test
    void aProjectIsCreatedByTheNameInItsBody() {
        String body = "{\"projectName\":\"new-logs\",\"description\":\"neu\"}";
        assertThat(resources("POST", "/", false, body))
                .containsExactly("acs:log:cn-hangzhou:1000000000000001:project/new-logs");
        assertThat(text(call("POST", "/?", false, body.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(service.project("new-logs").details()).isEqualTo(ProjectDetails.of("neu"));
        refuses(() -> json("POST", "/", body), "ProjectAlreadyExist", 400, "Project new-logs already exist");
        for (String wrong : List.of("", "[]", "null", "{", "{} {}", "{\"a\":" + "[".repeat(5000))) {
            refuses(() -> json("POST", "/", wrong), "ParameterInvalid", 400, "The body is not valid json string.");
            refuses(
                    () -> resources("POST", "/", true, wrong),
                    "ParameterInvalid",
                    400,
                    "The body is not valid json string.");
        }
    }

    @Test
    void aProjectDescribesItself() {
        assertThat(json("GET", "/", ""))
                .startsWith("{\"projectName\":\"app-logs\",\"description\":\"of the app\",\"status\":\"Normal\","
                        + "\"owner\":\"1000000000000001\",\"region\":\"cn-hangzhou\",\"resourceGroupId\":\"\","
                        + "\"dataRedundancyType\":\"LRS\",\"createTime\":\"2026-01-05 08:00:00\"")
                .contains("\"quota\":{\"logstore\":200,\"shard\":400,");
        json("PUT", "/", "{\"description\":\"other\"}");
        assertThat(json("GET", "/", "")).contains("\"description\":\"other\"");
        json("DELETE", "/", "");
        refuses(() -> json("GET", "/", ""), "ProjectNotExist", 404, "The Project does not exist: app-logs");
    }

    @Test
    void projectsOfTheCallersAccountAndRegionAreListed() {
        service.createProject(new AccountId("2"), "cn-hangzhou", "b-logs", ProjectDetails.of(""), START);
        service.createProject(OWNER, "cn-beijing", "far-logs", ProjectDetails.of(""), START);
        assertThat(text(call("GET", "/?offset=&size=&description=APP", false, EMPTY)))
                .startsWith("{\"count\":1,\"total\":1,\"projects\":[{\"projectName\":\"app-logs\"")
                .contains("\"createTime\":\"1767600000\"")
                .doesNotContain("quota");
        assertThat(text(call("GET", "/?fetchQuota=true&projectName=pp", false, EMPTY)))
                .contains("\"shard\":400");
        assertThat(text(call("GET", "/?offset=1", false, EMPTY)))
                .isEqualTo("{\"count\":0,\"total\":1,\"projects\":[]}");
        refuses(() -> call("GET", "/?offset=x", false, EMPTY), "ParameterInvalid", 400, "offset : x pair is invalid");
        refuses(() -> call("GET", "/?size=501", false, EMPTY), "ParameterInvalid", 400, "size : 501 pair is invalid");
        assertThat(resources("GET", "/", false, "")).containsExactly("acs:log:cn-hangzhou:1000000000000001:project/*");
    }

    @Test
    void aPolicyIsParsedWhenPutAndGivenBackVerbatim() {
        assertThat(json("GET", "/policy", "")).isEmpty();
        json("POST", "/policy", "{ \"Version\": \"1\" }");
        assertThat(service.project("app-logs").policy())
                .contains(new ProjectPolicy("{ \"Version\": \"1\" }", "parsed { \"Version\": \"1\" }"));
        assertThat(json("GET", "/policy", "")).isEqualTo("text { \"Version\": \"1\" }");
        json("DELETE", "/policy", "");
        assertThat(json("GET", "/policy", "")).isEmpty();
        assertThatThrownBy(() -> call("POST", "/policy", new byte[16 * 1024 + 1]))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theSdkReadsBackTheLogStoreItCreated() throws LogException {
        LogStore sent = new LogStore("metrics-1", 100, 3);
        sent.setAppendMeta(true);
        sent.setEnableWebTracking(true);
        sent.setMode("lite");
        sent.setHotTTL(10);
        sent.setInfrequentAccessTTL(30);
        sent.setmAutoSplit(true);
        sent.setmMaxSplitShard(64);
        String body = sent.ToRequestString();
        assertThat(resources("POST", "/logstores", true, body))
                .containsExactly("acs:log:cn-hangzhou:1000000000000001:project/app-logs/logstore/metrics-1");
        json("POST", "/logstores", body);
        LogStore got = new LogStore();
        got.FromJsonString(json("GET", "/logstores/metrics-1", ""));
        assertThat(got.ToRequestString()).isEqualTo(body);
        assertThat(got.GetCreateTime()).isEqualTo(1767600000);
        assertThat(json("GET", "/logstores?mode=lite&logstoreName=etri", ""))
                .isEqualTo("{\"count\":1,\"total\":1,\"logstores\":[\"metrics-1\"]}");
        assertThat(json("GET", "/logstores?telemetryType=None&size=1", ""))
                .isEqualTo("{\"count\":1,\"total\":2,\"logstores\":[\"access\"]}");
        json("PUT", "/logstores/metrics-1", "{\"logstoreName\":\"metrics-1\",\"ttl\":101,\"shardCount\":9}");
        assertThat(json("GET", "/logstores/metrics-1", "")).contains("\"ttl\":101,\"shardCount\":3");
        json("DELETE", "/logstores/metrics-1", "");
        refuses(
                () -> json("GET", "/logstores/metrics-1", ""),
                "LogStoreNotExist",
                404,
                "logstore metrics-1 does not exist");
    }

    @Test
    void shardsAreListedSplitAndMerged() {
        assertThat(json("GET", "/logstores/access/shards", ""))
                .isEqualTo("[{\"shardID\":0,\"status\":\"readwrite\",\"inclusiveBeginKey\":\"" + "0".repeat(32)
                        + "\",\"exclusiveEndKey\":\"8" + "0".repeat(31) + "\",\"createTime\":1767600000},"
                        + "{\"shardID\":1,\"status\":\"readwrite\",\"inclusiveBeginKey\":\"8" + "0".repeat(31)
                        + "\",\"exclusiveEndKey\":\"" + "f".repeat(32) + "\",\"createTime\":1767600000}]");
        assertThat(json("POST", "/logstores/access/shards/0?action=split&key=40", ""))
                .startsWith("[{\"shardID\":0,\"status\":\"readonly\"");
        assertThat(json("POST", "/logstores/access/shards/1?action=split&shardCount=2", ""))
                .contains("\"shardID\":5");
        assertThat(json("POST", "/logstores/access/shards/2?action=merge", ""))
                .startsWith("[{\"shardID\":6,\"status\":\"readwrite\"");
        refuses(
                () -> json("POST", "/logstores/access/shards/x?action=merge", ""),
                "ParameterInvalid",
                400,
                "invalid shard id.");
        refuses(
                () -> json("POST", "/logstores/access/shards/3?action=split", ""),
                "MissingParameter",
                400,
                "Missing query key : key.");
    }

    @Test
    void logsWrittenOnEveryPathComeBackAsTheyWere() {
        call("POST", "/logstores/access/shards/lb", logGroup("one"));
        call("POST", "/logstores/access", logGroup("two"));
        call("POST", "/logstores/access/shards/route?key=f4000000", logGroup("three"));
        headers = Map.of("X-Log-Mode", "batch_group");
        byte[] packages = Logs.SlsLogPackageList.newBuilder()
                .addPackages(Logs.SlsLogPackage.newBuilder().setData(ByteString.copyFrom(logGroup("four"))))
                .addPackages(Logs.SlsLogPackage.newBuilder()
                        .setData(ByteString.copyFrom(reversed(logGroup("five"))))
                        .setUncompressSize(9)
                        .setCompressType(Logs.SlsCompressType.SLS_CMP_LZ4))
                .build()
                .toByteArray();
        call("POST", "/logstores/access/shards/route?key=00", packages);
        headers = Map.of();
        assertThat(everything(0).stream().map(Logs.LogGroup::getTopic)).containsExactly("one", "four", "five");
        assertThat(everything(1).stream().map(Logs.LogGroup::getTopic)).containsExactly("two", "three");
        assertThat(everything(1).get(0).toByteArray()).isEqualTo(logGroup("two"));
        refuses(
                () -> call("POST", "/logstores/access/shards/route", logGroup("x")),
                "MissingParameter",
                400,
                "Missing query key : key.");
        refuses(
                () -> call("POST", "/logstores/access", "{}".getBytes(StandardCharsets.UTF_8)),
                "PostBodyInvalid",
                400,
                "Protobuffer content cannot be parsed.");
    }

    @Test
    void oneWrongGroupRefusesTheWholeBatch() {
        headers = Map.of("x-log-mode", "batch_group");
        byte[] packages = Logs.SlsLogPackageList.newBuilder()
                .addPackages(Logs.SlsLogPackage.newBuilder().setData(ByteString.copyFrom(logGroup("good"))))
                .addPackages(Logs.SlsLogPackage.newBuilder().setData(ByteString.copyFromUtf8("bad")))
                .build()
                .toByteArray();
        refuses(
                () -> call("POST", "/logstores/access/shards/route?key=00", packages),
                "PostBodyInvalid",
                400,
                "Protobuffer content cannot be parsed.");
        assertThat(everything(0)).isEmpty();
    }

    @Test
    void aLogStoreThatAppendsMetaTellsWhoSentAndWhen() {
        json("PUT", "/logstores/access", "{\"appendMeta\":true}");
        call("POST", "/logstores/access/shards/route?key=00", logGroup("one"));
        assertThat(everything(0).get(0).getLogTagsList().stream().map(tag -> tag.getKey() + "=" + tag.getValue()))
                .containsExactly("__client_ip__=192.0.2.7", "__receive_time__=1767600000");
    }

    @Test
    void aPullTellsWhereItGoesOn() {
        call("POST", "/logstores/access/shards/route?key=00", logGroup("one"));
        String shard = "/logstores/access/shards/0?type=";
        assertThat(json("GET", shard + "cursor&from=begin", ""))
                .isEqualTo("{\"cursor\":\"MTc2NzYwMDAwMDAwMDAwMDAwMA==\"}");
        String begin = "MTc2NzYwMDAwMDAwMDAwMDAwMA%3D%3D";
        assertThat(json("GET", shard + "cursor_time&cursor=" + begin, "")).isEqualTo("{\"cursor_time\":1767600000}");
        assertThat(call("GET", shard + "log&count=10&cursor=" + begin, EMPTY).headers())
                .containsEntry("x-log-cursor", "MTc2NzYwMDAwMDAwMDAwMDAwMQ==")
                .containsEntry("x-log-count", "1")
                .containsEntry("x-log-bodyrawsize", Integer.toString(logGroup("one").length + 2))
                .containsEntry("x-log-end-of-cursor", "0")
                .containsEntry("x-log-cursor-time", "1767600000")
                .containsEntry("x-log-read-last-cursor", "MTc2NzYwMDAwMDAwMDAwMDAwMA==");
        assertThat(call("GET", shard + "logs&count=10&cursor=MTc2NzYwMDAwMDAwMDAwMDAwMQ==", EMPTY)
                        .headers())
                .isEqualTo(Map.of(
                        "x-log-cursor", "MTc2NzYwMDAwMDAwMDAwMDAwMQ==",
                        "x-log-count", "0",
                        "x-log-bodyrawsize", "0",
                        "x-log-end-of-cursor", "1"));
        refuses(
                () -> call("GET", shard + "log&cursor=" + begin, EMPTY),
                "MissingParameter",
                400,
                "Missing query key : count.");
        refuses(
                () -> call("GET", "/logstores/access/shards/x?type=cursor&from=end", EMPTY),
                "ShardNotExist",
                400,
                "Shard x does not exist.");
    }
}
