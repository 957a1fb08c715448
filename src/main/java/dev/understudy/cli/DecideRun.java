package dev.understudy.cli;

import dev.understudy.access.UnknownInWorld;
import dev.understudy.access.lines.DecideLine;
import dev.understudy.access.lines.LineDecider;
import dev.understudy.access.lines.LineFault;
import dev.understudy.policy.Decision;
import dev.understudy.policy.MalformedId;
import dev.understudy.report.DecisionJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides a stream of lines, one after the other, and answers each before it reads the next. */
final class DecideRun {
    private final LineDecider decider;
    private final String file;
    private final boolean trace;
    private final Answers answers;
    private final RequestLines lines;
    private long decided;
    private long bad;
    private long unexpected;

    /** {@code file} is how messages call the input. */
    DecideRun(LineDecider decider, String file, boolean trace, InputStream in, OutputStream out) throws IOException {
        this.decider = decider;
        this.file = file;
        this.trace = trace;
        this.answers = new Answers(out);
        this.lines = new RequestLines(in, answers::flush);
    }

    /** Decide all of them. */
    void run() throws IOException {
        RequestLines.Found found = lines.next();
        while (found != RequestLines.Found.END) {
            switch (found) {
                case TOO_LONG -> bad(null, 0, "longer than 1 MB; expected a line of JSON");
                case NOT_UTF_8 -> bad(null, 0, "not UTF-8; expected a line of JSON in UTF-8");
                default -> line();
            }
            found = lines.next();
        }
        answers.flush();
    }

    /** Whether every line was decided, and as it expected. */
    boolean isFine() {
        return bad == 0 && unexpected == 0;
    }

    String summary() {
        return decided + bad + " lines: " + decided + " decided, " + bad + " bad, " + unexpected
                + " not as they expect";
    }

    private void line() throws IOException {
        try {
            DecideLine line = DecideLine.read(lines.text(), lines.length());
            answer(line, decider.decide(line));
        } catch (LineFault fault) {
            bad(id(), fault.column(), String.valueOf(fault.getMessage()));
        } catch (MalformedId | UnknownInWorld fault) {
            bad(id(), 0, String.valueOf(fault.getMessage()));
        }
    }

    private @Nullable String id() {
        return DecideLine.idOf(lines.text(), lines.length());
    }

    private void bad(@Nullable String id, int column, String problem) throws IOException {
        bad++;
        answers.error(id, file + ":" + lines.number() + (column == 0 ? "" : ":" + column) + ": " + problem);
    }

    private void answer(DecideLine line, Decision decision) throws IOException {
        decided++;
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", line.id());
        answer.putAll(trace ? DecisionJson.decision(decision) : DecisionJson.summary(decision));
        Map<String, @Nullable Object> unmet = line.expect().unmetBy(answer);
        if (!unmet.isEmpty()) {
            unexpected++;
            answer.put("expected", unmet);
            if (line.source() != null) {
                answer.put("source", line.source());
            }
        }
        answers.write(answer);
    }
}
