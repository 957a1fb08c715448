package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.report.DecisionJson;
import dev.understudy.sls.SlsProject;
import dev.understudy.trail.DecisionRecord;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Tens of thousands of requests that are wrong somewhere: always an answer, a record, and no harm. */
class GatewayFuzzTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SCENES = 100;
    private static final int REQUESTS = 300;

    private int succeeded;
    private int unknown;

    @Test
    void whateverComesIsAnsweredRecordedAndDoesNoHarm() throws Exception {
        for (int seed = 0; seed < SCENES; seed++) {
            Scene scene = new Scene();
            Key session = scene.session(Scene.B1, Scene.ROLE);
            FuzzRequests requests = new FuzzRequests(scene, new Random(seed), session);
            for (int count = 0; count < REQUESTS; count++) {
                WireRequest request = requests.next();
                List<Object> before = holdings(scene);
                WireResponse response = answer(scene, request, seed, count);
                DecisionRecord entry = check(scene, request, response);
                if (response.status() != 200 || entry.principal() == null) {
                    assertThat(holdings(scene)).as(told(request)).isEqualTo(before);
                }
                assertThat(response.status() == 200 && entry.principal() == null)
                        .as("answered a stranger: " + told(request))
                        .isFalse();
            }
            noSecretIsKept(scene, session);
        }
        assertThat(succeeded)
                .as("calls that got through, or nothing was tested")
                .isGreaterThan(500);
        assertThat(unknown).as("calls by nobody known").isGreaterThan(10_000);
    }

    private static WireResponse answer(Scene scene, WireRequest request, int seed, int count) {
        try {
            return scene.send(request);
        } catch (RuntimeException | StackOverflowError thrown) {
            throw new AssertionError("seed " + seed + " request " + count + ": " + told(request), thrown);
        }
    }

    private DecisionRecord check(Scene scene, WireRequest request, WireResponse response)
            throws IOException, ParserConfigurationException, SAXException {
        boolean log = response.headers().containsKey("x-log-requestid");
        String requestId = String.valueOf(response.headers().get(log ? "x-log-requestid" : "x-acs-request-id"));
        DecisionRecord entry = scene.cloud.trail().find(requestId).orElseThrow();
        assertThat(entry.answer().status()).isEqualTo(response.status());
        if (response.status() >= 500) {
            assertThat(response.status()).as(told(request)).isEqualTo(501);
            assertThat(entry.answer().code()).isEqualTo("NotEmulated");
        }
        if (response.status() == 200) {
            succeeded++;
        } else {
            errorBody(response, log);
            isDeclared(scene, entry, request);
        }
        if (entry.principal() == null) {
            unknown++;
        }
        return entry;
    }

    /** What an operation refuses with is in its entry of the registry, and so in its documentation. */
    private static void isDeclared(Scene scene, DecisionRecord entry, WireRequest request) {
        String code = entry.answer().code();
        String name = entry.operation();
        if (entry.principal() == null
                || name == null
                || code == null
                || entry.service().equals("Log")
                || code.equals("NotEmulated")) {
            return;
        }
        RpcService service = Arrays.stream(RpcService.values())
                .filter(candidate -> candidate.title().equals(entry.service()))
                .findFirst()
                .orElseThrow();
        Optional<RpcOperation> operation = scene.gateway
                .rpcOperations()
                .find(service, name)
                .fold(Optional::of, known -> Optional.empty(), Optional::empty);
        operation.ifPresent(
                found -> assertThat(found.errors()).as(told(request)).contains(code));
    }

    private static void errorBody(WireResponse response, boolean log)
            throws IOException, ParserConfigurationException, SAXException {
        String type = response.headers().get("Content-Type");
        if (type != null && type.startsWith("text/xml")) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
            return;
        }
        assertThat(type).startsWith("application/json");
        assertThat(JSON.readTree(response.body())
                        .path(log ? "errorCode" : "Code")
                        .asText())
                .as(response.text())
                .isNotEmpty();
    }

    /** What the accounts hold: the stores give the same object as long as nothing changed. */
    private static List<Object> holdings(Scene scene) {
        List<Object> all = new ArrayList<>();
        all.add(System.identityHashCode(scene.cloud.ram().snapshot(Scene.A).orElseThrow()));
        all.add(System.identityHashCode(scene.cloud.ram().snapshot(Scene.B).orElseThrow()));
        all.add(scene.cloud.sessions().size());
        for (SlsProject project : scene.cloud.logs().projects()) {
            all.add(project.name());
            all.add(project.details());
            all.add(project.policy());
            project.logStores().forEach(store -> {
                all.add(store.settings());
                all.add(store.modifiedAt());
                all.add(store.shards(Scene.START).size());
                all.add(store.consumerGroups().size());
            });
        }
        return all;
    }

    private static void noSecretIsKept(Scene scene, Key session) {
        String records = Scene.text(scene.cloud.trail().list(Scene.all(REQUESTS + 1)).stream()
                .map(DecisionJson::record)
                .toList());
        assertThat(records).hasSizeGreaterThan(REQUESTS * 100);
        for (Key key : List.of(Scene.ADMIN, Scene.ROOT_A, Scene.NOBODY, Scene.B1, Scene.INACTIVE, session)) {
            assertThat(records.contains(key.secret()))
                    .as("secret of " + key.id())
                    .isFalse();
        }
        assertThat(records.contains(String.valueOf(session.token())))
                .as("token")
                .isFalse();
    }

    private static String told(WireRequest request) {
        return request.method() + " " + request.host() + " " + request.path() + "?" + request.query() + " "
                + request.headers();
    }
}
