package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Whether the connection of a request may be offered for the next one; a client that takes a false offer waits in vain. */
final class KeptConnection {
    /** In which a client says how it is to be. */
    static final String HEADER = "connection";

    private static final Set<String> OFFER = Set.of(HEADER, "keep-alive");

    private KeptConnection() {}

    /** RFC 9112, 9.3. HTTP/1.0 has none by itself: where a client asks for one, Jetty answers that on its own. */
    static boolean follows(LoggedRequest request) {
        return "HTTP/1.1".equals(request.getProtocol())
                && request.getHeaders().getHeader(HEADER).getValues().stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .noneMatch(option -> option.strip().equalsIgnoreCase("close"));
    }

    /** Is it one of the headers that offer it? */
    static boolean offers(String header) {
        return OFFER.contains(header.toLowerCase(Locale.ROOT));
    }
}
