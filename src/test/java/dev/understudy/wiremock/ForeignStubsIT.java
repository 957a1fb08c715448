package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that looks at the query gets to see it, however it came. */
class ForeignStubsIT {
    private static final String BY_QUERY = """
            {"request": {"urlPath": "/", "queryParameters": {"Action": {"equalTo": "AssumeRole"}}},
             "response": {"status": 503, "body": "by query"}}
            """;

    @TempDir
    Path state;

    @Test
    void oursLookAtNoQuery() {
        ForeignStubs stubs = new ForeignStubs();
        List<StubMapping> ours = new StubFolders(List.of()).parse();
        ours.forEach(stubs::beforeStubCreated);
        assertThat(stubs.seen()).isFalse();
        assertThat(ours)
                .allSatisfy(stub ->
                        assertThat(stub.getRequest().getQueryParameters()).isNullOrEmpty());
        stubs.beforeStubEdited(ours.get(0), ours.get(0));
        assertThat(stubs.seen()).isTrue();
    }

    @Test
    void anyOtherMayLookAtIt() {
        ForeignStubs stubs = new ForeignStubs();
        stubs.beforeStubCreated(
                WireMock.any(WireMock.anyUrl()).withName("cloud").build());
        assertThat(stubs.seen()).isTrue();
    }

    @Test
    void oneThatIsMadeWhileTheServerRunsSeesIt() throws Exception {
        try (RunningServer running = new RunningServer(state, settings -> settings)) {
            assertThat(get(running, "/?Action=AssumeRole").statusCode()).isEqualTo(200);
            HttpResponse<String> made = RunningServer.client()
                    .send(
                            running.request("/__admin/mappings")
                                    .POST(BodyPublishers.ofString(BY_QUERY))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(get(running, "/?Action=AssumeRole").statusCode()).isEqualTo(503);
            assertThat(get(running, "/?Action=GetUser").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void oneOfAFolderSeesItFromTheStart() throws Exception {
        Path folder = Files.createDirectory(state.resolve("stubs"));
        Files.writeString(folder.resolve("outage.json"), BY_QUERY);
        try (RunningServer running = new RunningServer(state, settings -> settings.withStubFolders(List.of(folder)))) {
            assertThat(get(running, "/?Action=AssumeRole").body()).isEqualTo("by query");
            assertThat(get(running, "/?Action=GetUser").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theAdminApiOfWireMockSeesItAlways() throws Exception {
        try (RunningServer running = new RunningServer(state, settings -> settings)) {
            assertThat(get(running, "/__admin/mappings?limit=1").body())
                    .contains("\"total\" : 2")
                    .containsOnlyOnce("\"id\"");
        }
    }

    private static HttpResponse<String> get(RunningServer running, String path)
            throws IOException, InterruptedException {
        return RunningServer.client().send(running.request(path).build(), BodyHandlers.ofString());
    }
}
