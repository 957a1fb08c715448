package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.account.ScriptedClock;
import dev.understudy.policy.AccountId;
import dev.understudy.report.DecisionJson;
import dev.understudy.sls.SlsProject;
import dev.understudy.trail.Trail;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.world.SystemPolicyFiles;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldSeeder;
import dev.understudy.world.WorldWriter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Two accounts behind one gateway, and everybody's keys. */
final class Scene {
    static final AccountId A = new AccountId("1000000000000001");
    static final AccountId B = new AccountId("2000000000000002");
    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final Key ROOT_A = new Key("LTAIrootA", "rootAsecretrootAsecret", null);
    static final Key ROOT_B = new Key("LTAIrootB", "rootBsecretrootBsecret", null);
    static final Key ADMIN = new Key("LTAIadmin", "adminSecretadminSecret", null);
    static final Key NOBODY = new Key("LTAInobody", "nobodySecretnobodySecret", null);
    static final Key INACTIVE = new Key("LTAIinactive", "inactiveSecretinactive", null);
    static final Key B1 = new Key("LTAIb1", "b1Secretb1Secretb1Secret", null);
    static final String ROLE = "acs:ram::1000000000000001:role/LogPartner";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String WORLD = """
            version: 1
            seed: 5
            clock: 2026-01-05T08:00:00Z
            accounts:
              A:
                id: "1000000000000001"
                rootAccessKey: {id: LTAIrootA, secret: rootAsecretrootAsecret}
                policies:
                  write-logs:
                    Version: "1"
                    Statement:
                      - {Effect: Allow, Action: "log:PostLogStoreLogs", Resource: "acs:log:*:*:project/app-logs/*"}
                  no-users:
                    Version: "1"
                    Statement:
                      - {Effect: Deny, Action: "ram:ListUsers", Resource: "*"}
                roles:
                  LogPartner:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                      "Principal":{"RAM":["acs:ram::{B}:root"]}}]}'
                    attach: [write-logs]
                  Closed:
                    trust: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                      "Principal":{"RAM":["acs:ram::{A}:root"]}}]}'
                users:
                  admin:
                    attach: ["system:AdministratorAccess", no-users]
                    accessKeys: [{id: LTAIadmin, secret: adminSecretadminSecret}]
                  nobody:
                    accessKeys: [{id: LTAInobody, secret: nobodySecretnobodySecret}]
                  idle:
                    accessKeys: [{id: LTAIinactive, secret: inactiveSecretinactive, status: Inactive}]
                projects:
                  app-logs:
                    logstores:
                      access: {}
                  guarded:
                    policy:
                      Version: "1"
                      Statement:
                        - {Effect: Deny, Action: ["log:GetProject"], Resource: "acs:log:*:*:project/guarded", Principal: ["*"]}
              B:
                id: "2000000000000002"
                rootAccessKey: {id: LTAIrootB, secret: rootBsecretrootBsecret}
                users:
                  b1:
                    attach: ["system:AliyunSTSAssumeRoleAccess", "system:AliyunLogFullAccess"]
                    accessKeys: [{id: LTAIb1, secret: b1Secretb1Secretb1Secret}]
                projects:
                  b-logs: {}
            """;

    final Wall wall = new Wall();
    final Cloud cloud = Cloud.create(wall, 11, SystemPolicyFiles.shipped(), (project, region) -> {});
    final Gateway gateway = new Gateway(cloud);
    final ScriptedClock clock = ScriptedClock.startingAt(START, wall);
    final Signing signing = new Signing(wall);

    /** The system's clock, which stands still unless moved. */
    static final class Wall extends Clock {
        private final AtomicLong millis = new AtomicLong(START.toEpochMilli());

        void move(Duration by) {
            millis.addAndGet(by.toMillis());
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Scene() {
        this("0s");
    }

    /** The same, but RAM changes take a while. */
    Scene(String propagation) {
        new WorldSeeder(cloud.ram(), cloud.logs(), cloud.directory())
                .seed(WorldReader.read("scene", "propagation: " + propagation + "\n" + WORLD), clock);
        cloud.clocks().set(A, clock);
        cloud.clocks().set(B, clock);
    }

    WireResponse send(WireRequest request) {
        return gateway.handle(request);
    }

    WireResponse send(Draft draft) {
        return send(draft.request());
    }

    /** Send what must be refused, and must change nothing. */
    Answer refused(WireRequest request) {
        String before = state();
        WireResponse response = send(request);
        assertThat(state()).as("state after a refusal").isEqualTo(before);
        return new Answer(response);
    }

    Answer refused(Draft draft) {
        return refused(draft.request());
    }

    /** What came back. */
    record Answer(WireResponse response) {
        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException notJson) {
                throw new AssertionError("no JSON: " + response.text(), notJson);
            }
        }

        /** Status, code and message in one line. */
        String line() {
            JsonNode json = json();
            return json.has("errorCode")
                    ? response.status() + " " + json.path("errorCode").asText() + " "
                            + json.path("errorMessage").asText()
                    : response.status() + " " + json.path("Code").asText() + " "
                            + json.path("Message").asText();
        }
    }

    Answer ok(WireRequest request) {
        WireResponse response = send(request);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return new Answer(response);
    }

    /** Make a custom policy of statements and attach it to a user of the same account. */
    void give(Key admin, String user, String policy, String statements) {
        ok(signing.ram(
                admin,
                "CreatePolicy",
                Map.of(
                        "PolicyName",
                        policy,
                        "PolicyDocument",
                        "{\"Version\":\"1\",\"Statement\":[" + statements + "]}")));
        ok(signing.ram(
                admin, "AttachPolicyToUser", Map.of("PolicyType", "Custom", "PolicyName", policy, "UserName", user)));
    }

    /** Assume a role and give the session's key. */
    Key session(Key by, String role) {
        return session(by, Map.of("RoleArn", role, "RoleSessionName", "session"));
    }

    Key session(Key by, Map<String, String> parameters) {
        JsonNode credentials =
                ok(signing.sts(by, "AssumeRole", parameters)).json().path("Credentials");
        return new Key(
                credentials.path("AccessKeyId").asText(),
                credentials.path("AccessKeySecret").asText(),
                credentials.path("SecurityToken").asText());
    }

    /** All that both accounts hold, and how much has been written. */
    String state() {
        Map<String, AccountId> accounts = new TreeMap<>(Map.of("A", A, "B", B));
        List<String> lines = new ArrayList<>();
        for (SlsProject project : cloud.logs().projects()) {
            lines.add(project.name() + " " + project.modifiedAt() + " " + project.owner() + " " + project.policy() + " "
                    + project.logStores());
        }
        return new WorldWriter(cloud.ram(), cloud.logs(), cloud.directory())
                        .write(accounts, 1, null, Duration.ZERO)
                        .toYaml(true)
                + String.join("\n", lines)
                + "\nsessions " + cloud.sessions().size();
    }

    /** The newest record of the trail, as the admin API would show it. */
    JsonNode newest() {
        return JSON.valueToTree(DecisionJson.record(cloud.trail().list(all(1)).get(0)));
    }

    static Trail.Filter all(int limit) {
        return new Trail.Filter(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    static String text(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException notATree) {
            throw new AssertionError(notATree);
        }
    }
}
