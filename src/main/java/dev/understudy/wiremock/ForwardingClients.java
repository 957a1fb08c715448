package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.LazyHttpClient;
import java.util.List;

/** Makes the client for stubs that forward to somewhere when the first does: most servers have none, and it is slow to start. */
final class ForwardingClients implements HttpClientFactory {
    private final HttpClientFactory apache = new ApacheHttpClientFactory();

    @Override
    public String getName() {
        return "understudy-forwarding";
    }

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustAll, List<String> trustedHosts, boolean useSystemProperties) {
        return new LazyHttpClient(() -> apache.buildHttpClient(options, trustAll, trustedHosts, useSystemProperties));
    }
}
