package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.Map;

/** WireMock's options for a server of ours: no journal, no request log, no compression, no forwarding. */
final class FrontOptions extends WireMockConfiguration {
    private static final int CONTAINER_THREADS = 64;
    private static final int DELAY_THREADS = 4;
    // A policy document may travel in the query of a GET, escaped: 6 KB become up to 20 KB.
    private static final int HEADER_BYTES = 128 << 10;
    private static final int RESPONSE_HEADER_BYTES = 32 << 10;
    private static final long IDLE_MILLIS = 120_000;

    private final ServerSettings settings;
    private final ForeignStubs foreignStubs = new ForeignStubs();

    FrontOptions(ServerSettings settings, Map<String, RequestHandler> services, StubFolders stubFolders) {
        this.settings = settings;
        bindAddress(settings.bindAddress());
        port(settings.httpPort());
        httpsPort(settings.httpsPort());
        http2PlainDisabled(true);
        http2TlsDisabled(true);
        containerThreads(CONTAINER_THREADS);
        jettyAcceptors(1);
        jettyHeaderRequestSize(HEADER_BYTES);
        jettyHeaderResponseSize(RESPONSE_HEADER_BYTES);
        jettyIdleTimeout(IDLE_MILLIS);
        asynchronousResponseEnabled(true);
        asynchronousResponseThreads(DELAY_THREADS);
        useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER);
        gzipDisabled(true);
        disableRequestJournal();
        stubRequestLoggingDisabled(true);
        httpClientFactory(new ForwardingClients());
        notifier(new QuietNotifier());
        notMatchedRendererFactory(extensions -> new PlainNotMatched());
        fileSource(files());
        mappingSource(stubFolders);
        extensions(new ServiceTransformer(services, settings.log()), foreignStubs);
        httpServerFactory((options, admin, stubs) -> new FrontServer(this, admin, stubs));
    }

    ServerSettings settings() {
        return settings;
    }

    ForeignStubs foreignStubs() {
        return foreignStubs;
    }

    private FileSource files() {
        return settings.stubFolders().isEmpty()
                ? new ClasspathFileSource("stubs")
                : new SingleRootFileSource(settings.stubFolders().get(0).toString());
    }
}
