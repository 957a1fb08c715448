package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.client.RawRequest;
import dev.understudy.harness.client.RawSignature;
import dev.understudy.harness.client.SigningTime;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Requests made and taken apart by hand: the only steps that speak of parameters, headers and bodies. */
public final class WireSteps {
    private final ScenarioState state;
    private RawRequest request = RawRequest.of("GET", "sts.aliyuncs.com", "/");
    private @Nullable Actor signer;
    private Duration age = Duration.ZERO;
    private @Nullable RawAnswer answer;

    WireSteps(ScenarioState state) {
        this.state = state;
    }

    @ParameterType("V1|ACS3|Log V1|Log V1 SHA256|Log V4")
    public RawSignature rawSignature(String name) {
        return RawSignature.valueOf(name.replace(' ', '_').toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterType("RAM|STS|IMS")
    public RpcHost rpc(String name) {
        return RpcHost.valueOf(name);
    }

    @Given("{actor} prepares the operation {string} of {rpc}")
    public void prepareOperation(Actor actor, String operation, RpcHost service) {
        signer = actor;
        request = RawRequest.of("GET", service.host(), "/")
                .withParameter("Action", operation)
                .withParameter("Version", service.version());
    }

    @Given("{actor} prepares {word} {string} to the project {string}")
    public void prepareLog(Actor actor, String method, String path, String project) {
        signer = actor;
        request = RawRequest.of(method, state.cast().project(project) + ".cn-hangzhou.log.aliyuncs.com", path);
    }

    @Given("the parameter {string} is {string}")
    public void parameter(String name, String value) {
        change(one -> one.withParameter(name, state.cast().fill(value)));
    }

    @Given("the header {string} is {string}")
    public void header(String name, String value) {
        change(one -> one.withHeader(name, value));
    }

    @Given("the parameter/header {string} is left away")
    public void leftAway(String name) {
        change(one -> one.withParameter(name, null).withHeader(name, null));
    }

    @Given("the body is")
    public void body(String body) {
        change(one -> one.withBody(body).withHeader("Content-Type", "application/json"));
    }

    @Given("it is dated {duration} ago")
    public void dated(Duration ago) {
        age = ago;
    }

    @Given("it is dated {duration} ahead")
    public void datedAhead(Duration ahead) {
        age = ahead.negated();
    }

    @Given("it is signed with {rawSignature}")
    public void sign(RawSignature signature) throws Exception {
        state.cast().settle();
        SigningTime at = new SigningTime(Instant.now().minus(age));
        String nonce = UUID.randomUUID().toString();
        request = signature.sign(request, Objects.requireNonNull(signer).credentials(), at, nonce);
    }

    @When("it is sent")
    public void send() throws IOException {
        state.sheIs(Objects.requireNonNull(signer));
        answer = RawCall.send(state.clients().background(), request);
    }

    @Then("the answer is {int}")
    public void status(int status) {
        assertThat(answer().status())
                .as("the status, with the code `%s`", answer().errorCode())
                .isEqualTo(status);
    }

    @Then("the answer is {int} {string}")
    public void error(int status, String code) {
        status(status);
        assertThat(answer().errorCode()).isEqualTo(code);
    }

    @Then("the answer is of type {string}")
    public void type(String type) {
        assertThat(answer().contentType()).startsWith(type);
    }

    @Then("{string} of the answer is {string}")
    public void field(String path, String value) {
        assertThat(answer().at(path)).isEqualTo(state.cast().fill(value));
    }

    @Then("{string} of the answer contains {string}")
    public void contains(String path, String part) {
        assertThat(answer().at(path)).contains(state.cast().fill(part));
    }

    @Then("the record says {string} for the key of {actor}")
    public void recorded(String code, Actor actor) {
        state.cast()
                .world()
                .ifPresent(world -> assertThat(
                                world.decisions().by(actor.credentials().accessKeyId(), 1))
                        .singleElement()
                        .extracting(RecordedDecision::code)
                        .isEqualTo(code));
    }

    private void change(UnaryOperator<RawRequest> how) {
        request = how.apply(request);
    }

    private RawAnswer answer() {
        return Objects.requireNonNull(answer, "nothing was sent yet");
    }
}
