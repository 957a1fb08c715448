package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.common.LogItem;
import com.aliyun.openservices.log.http.client.ClientConfiguration;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogClientIT {
    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void theLogClientNeedsNothingButAProxySetting(String scheme, @TempDir Path state) throws Exception {
        try (RunningServer running = new RunningServer(state, settings -> settings)) {
            running.cloud = request ->
                    new WireResponse(200, Map.of("x-log-requestid", "5F0000000000000000000001"), new byte[0]);
            ClientConfiguration configuration = new ClientConfiguration();
            configuration.setProxyHost("127.0.0.1");
            configuration.setProxyPort(running.server.httpPort());
            Client client = new Client(scheme + "://cn-hangzhou.log.aliyuncs.com", "LTAIid", "secret", configuration);
            try {
                LogItem item = new LogItem(1_700_000_000);
                item.PushBack("key", "value");
                client.PutLogs("p", "access", "topic", List.of(item), "source");
            } finally {
                client.shutdown();
            }

            WireRequest seen = running.seen.getFirst();
            assertThat(seen.host()).isEqualTo("p.cn-hangzhou.log.aliyuncs.com");
            assertThat(seen.secure()).isEqualTo(scheme.equals("https"));
            assertThat(seen.tlsProtocol()).isEqualTo(scheme.equals("https") ? "TLSv1.3" : null);
            assertThat(seen.path()).startsWith("/logstores/access/shards/");
            assertThat(seen.header("Authorization").orElse("")).startsWith("LOG LTAIid:");
            assertThat(seen.header("x-log-apiversion")).contains("0.6.0");
            assertThat(seen.body()).isNotEmpty();
        }
    }
}
