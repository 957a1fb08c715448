package dev.understudy.cli;

import dev.understudy.access.Asked;
import dev.understudy.access.UnknownInWorld;
import dev.understudy.access.denial.KnownRefusal;
import dev.understudy.access.denial.Pasted;
import dev.understudy.access.denial.PastedReader;
import dev.understudy.analysis.explain.Explanation;
import dev.understudy.analysis.repair.PolicyText;
import dev.understudy.analysis.repair.Situation;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.Principal;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.report.Note;
import dev.understudy.world.StandaloneWorld;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code understudy explain}: says why something is denied or allowed, and what would change that. */
@Command(
        name = "explain",
        description = "Explain a decision or a pasted denial: what refused, what came near, what would repair it.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String EXPECTED = "a denial: an error body, a stack trace, a log or an ActionTrail event";

    @Option(names = "--world", paramLabel = "FILE", description = "the world to decide in")
    private @Nullable Path world;

    @Option(names = "--as", paramLabel = "PRINCIPAL", description = "who asks, as an ARN: acs:ram::{B}:user/b1")
    private @Nullable String principal;

    @Option(names = "--action", paramLabel = "ACTION", description = "what is asked, such as log:PostLogStoreLogs")
    private @Nullable String action;

    @Option(names = "--resource", paramLabel = "ARN", description = "on what; several times: all must be allowed")
    private List<String> resources = List.of();

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description = "a condition key of the request; the same key again adds a value")
    private List<String> context = List.of();

    @Option(names = "--session-policy", paramLabel = "FILE", description = "what the session was narrowed to")
    private @Nullable String sessionPolicy;

    @Option(names = "--error", paramLabel = "FILE", description = "a pasted denial; - for standard input")
    private @Nullable String error;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or html")
    private String format = "text";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ExplainFormat shape = ExplainFormat.of(format);
        String file = error;
        String answer = file == null
                ? explain(null, shape)
                : PastedReader.read(InputText.read(file, EXPECTED))
                        .fold(new Pasted.Cases<>(
                                denial -> explain(denial, shape),
                                other -> shape.render(note(other.refusal())),
                                none -> {
                                    throw new WrongInput(
                                            "`" + file + "` holds " + none.found() + "; expected " + EXPECTED);
                                }));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(answer);
        out.flush();
        return Main.FINE;
    }

    private static Note note(KnownRefusal refusal) {
        return new Note(
                "No policy refused this: " + refusal.cause() + ".",
                List.of(
                        "It says `" + refusal.marker() + "`, which comes before any policy is read.",
                        "What helps: " + refusal.remedy() + "."));
    }

    private String explain(Pasted.@Nullable Denial denial, ExplainFormat shape) {
        if (world == null) {
            throw new WrongInput("no `--world`; expected the world to decide in");
        }
        try {
            return shape.render(explain(denial, WorldReader.read(world)));
        } catch (UnknownInWorld unknown) {
            throw new WrongInput(String.valueOf(unknown.getMessage()));
        }
    }

    private Explanation explain(Pasted.@Nullable Denial denial, WorldFile file) {
        StandaloneWorld standing = StandaloneWorld.of(file, Instant.now());
        ExplainedRequest request = ExplainedRequest.of(
                new ExplainedRequest.Given(principal, action, resources, given()), denial, standing);
        PolicyText session = sessionText(request.principal(), standing::fill);
        Asked asked = standing.ask(
                request.principal(),
                session == null ? null : parsed(session),
                request.action(),
                request.resources(),
                request.context());
        Explanation explanation = Explanation.of(new Situation(
                asked.request(),
                asked.policies(),
                asked.rulings(),
                new WorldTexts(file, request.principal(), request.resources(), session)));
        return explanation.noting(notes(denial, explanation));
    }

    /** Where the paste and the world do not tell the same. */
    private List<String> notes(Pasted.@Nullable Denial denial, Explanation explanation) {
        List<String> notes = new ArrayList<>();
        if (denial == null) {
            return notes;
        }
        String told = denial.policyType();
        String here = explanation.decision().policyType().map(PolicyType::text).orElse("");
        if (PolicyType.SESSION.text().equals(told) && sessionPolicy == null) {
            notes.add("The denial says that a session policy refused, which no message holds: give it with"
                    + " --session-policy FILE.");
        } else if (explanation.decision().allowed()) {
            notes.add("The paste is a denial, and this world allows it: the world differs from where the denial comes"
                    + " from, or the request had other conditions (--context KEY=VALUE).");
        } else if (told != null && !here.isEmpty() && !told.equals(here)) {
            notes.add("The denial names `" + told + "`, this world `" + here
                    + "`: the two differ, or the request had other conditions (--context KEY=VALUE).");
        }
        return notes;
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : context) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new WrongInput("--context is `" + pair + "`; expected KEY=VALUE, such as acs:SourceIp=10.0.0.1");
            }
            values.computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return values;
    }

    private @Nullable PolicyText sessionText(Principal caller, UnaryOperator<String> fill) {
        if (sessionPolicy == null) {
            return null;
        }
        boolean session = caller.fold(new Principal.Cases<>(
                root -> false, user -> false, role -> true, service -> false, federated -> false));
        if (!session) {
            // STS API "AssumeRole": the policy is given when a session is made, and narrows that session.
            throw new WrongInput("--session-policy of `" + caller.arn()
                    + "`; expected it of a role's session, acs:ram::UID:role/NAME/SESSION");
        }
        String text = InputText.read(sessionPolicy, "a policy document");
        return new PolicyText(sessionPolicy, text, PolicyUse.SESSION, fill, UnaryOperator.identity());
    }

    private static PolicyDocument parsed(PolicyText text) {
        try {
            return PolicyParser.parse(text.fill().apply(text.text()), text.use());
        } catch (MalformedPolicy malformed) {
            throw new WrongInput(
                    text.label() + ":" + malformed.line() + ":" + malformed.column() + ": " + malformed.problem());
        }
    }
}
