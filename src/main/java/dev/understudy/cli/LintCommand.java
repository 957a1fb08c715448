package dev.understudy.cli;

import dev.understudy.analysis.lint.Severity;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.report.lint.LintGithub;
import dev.understudy.report.lint.LintJson;
import dev.understudy.report.lint.LintReport;
import dev.understudy.report.lint.LintSarif;
import dev.understudy.report.lint.LintText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy lint}: says what policy documents show to be wrong without any request. */
@Command(
        name = "lint",
        description = "Look over policy documents: files, folders, and the documents of worlds.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    private static final Map<String, Function<LintReport, String>> FORMATS = new LinkedHashMap<>();
    private static final String NEVER = "never";

    static {
        FORMATS.put("text", LintText::of);
        FORMATS.put("json", LintJson::of);
        FORMATS.put("sarif", LintSarif::of);
        FORMATS.put("github", LintGithub::of);
    }

    @Parameters(paramLabel = "PATH", description = "policy documents, world files, folders", arity = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, sarif or github")
    private String format = "text";

    @Option(names = "--fix", description = "repair what can be repaired without a change of meaning")
    private boolean fix;

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "error (default), warning, note or never")
    private String failOn = Severity.ERROR.text();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "what documents outside worlds are: identity, session, trust, project, resource or control")
    private @Nullable String kind;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Function<LintReport, String> rendering = FORMATS.get(format);
        if (rendering == null) {
            throw new WrongInput("--format is `" + format + "`; expected text, json, sarif or github");
        }
        Severity least = least();
        LintRun run = new LintRun(use());
        LintReport report = fix ? run.repair(paths) : run.look(paths);
        print(rendering.apply(report));
        return !failOn.equals(NEVER) && report.hasAny(least) ? Main.FAILED : Main.FINE;
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private Severity least() {
        for (Severity severity : Severity.values()) {
            if (severity.text().equals(failOn)) {
                return severity;
            }
        }
        if (failOn.equals(NEVER)) {
            return Severity.ERROR;
        }
        throw new WrongInput("--fail-on is `" + failOn + "`; expected error, warning, note or never");
    }

    private @Nullable PolicyUse use() {
        if (kind == null) {
            return null;
        }
        for (PolicyUse use : PolicyUse.values()) {
            if (use.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return use;
            }
        }
        throw new WrongInput(
                "--kind is `" + kind + "`; expected identity, session, trust, project, resource or control");
    }
}
