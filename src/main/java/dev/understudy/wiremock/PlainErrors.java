package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.verification.RequestJournalDisabledException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Every error page of the server, in place of WireMock's and Jetty's, which show requests and stack traces. */
final class PlainErrors extends ErrorHandler {
    private final Consumer<String> log;

    PlainErrors(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof RequestJournalDisabledException) {
            PlainAnswer.send(response, 404, PlainAnswer.body(404, "the request journal is off"));
            return;
        }
        if (failure instanceof Throwable unexpected) {
            log.accept(Failures.line(unexpected));
        }
        PlainAnswer.send(response, response.getStatus(), PlainAnswer.body(response.getStatus()));
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, PlainAnswer.JSON);
        return ByteBuffer.wrap(PlainAnswer.body(status).getBytes(StandardCharsets.UTF_8));
    }
}
