package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.notmatched.NotMatchedRenderer;

/** Says that no stub fits, and nothing of the request: WireMock's own page shows it whole. */
final class PlainNotMatched extends NotMatchedRenderer {
    @Override
    protected ResponseDefinition render(Admin admin, ServeEvent event) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(404)
                .withHeader("Content-Type", PlainAnswer.JSON)
                .withBody(PlainAnswer.body(404))
                .build();
    }
}
