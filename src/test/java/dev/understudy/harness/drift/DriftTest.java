package dev.understudy.harness.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs are compared call by call; what differs is told, all of it and nothing else. */
class DriftTest {
    private static final CallPlace FIRST = new CallPlace("features/a.feature:3 one", "5: When she writes", 1);
    private static final CallPlace SECOND = new CallPlace("features/a.feature:3 one", "7: When she <reads>", 2);
    private static final SeenCall ALLOWED = new SeenCall(SeenCall.ALLOW, null, null, null);

    private final Journal emulator = new Journal();
    private final Journal real = new Journal();

    @TempDir
    Path folder;

    @Test
    void theSameAnswersAreNoDrift() {
        both(FIRST, ALLOWED, ALLOWED);
        both(SECOND, denied(401, "Unauthorized", "no"), denied(401, "Unauthorized", "no"));
        assertThat(Drift.between(emulator, real)).isEmpty();
        assertThat(Drift.compared(emulator, real)).isEqualTo(2);
    }

    @Test
    void everyFieldThatDiffersIsNamed() {
        both(FIRST, denied(401, "Unauthorized", "no"), denied(403, "Forbidden", "never"));
        assertThat(Drift.between(emulator, real))
                .containsExactly(new Drift(
                        FIRST,
                        Map.of(
                                "status", new Difference("401", "403"),
                                "code", new Difference("Unauthorized", "Forbidden"),
                                "message", new Difference("no", "never"))));
    }

    @Test
    void aDecisionThatDiffersIsToldInOneLine() {
        both(FIRST, denied(null, "Unauthorized", "no"), ALLOWED);
        assertThat(Drift.between(emulator, real))
                .extracting(Drift::describe)
                .containsExactly("features/a.feature:3 one, step 5: When she writes: decision `Deny` became `Allow`, "
                        + "code `Unauthorized` became none, message `no` became none");
    }

    @Test
    void aStatusThatOnlyOneClientPassesOnIsNone() {
        both(FIRST, denied(null, "Unauthorized", "no"), denied(401, "Unauthorized", "no"));
        assertThat(Drift.between(emulator, real)).isEmpty();
    }

    @Test
    void aCallThatOnlyOneRunCameToIsNotCompared() {
        emulator.add(FIRST, ALLOWED);
        real.add(SECOND, ALLOWED);
        assertThat(Drift.between(emulator, real)).isEmpty();
        assertThat(Drift.compared(emulator, real)).isZero();
    }

    @Test
    void aJournalIsReadAsItWasWritten() {
        emulator.add(SECOND, denied(401, "Unauthorized", "a \"line\"\nand another"));
        emulator.add(FIRST, ALLOWED);
        emulator.write(folder.resolve("journal"));
        Journal read = Journal.read(folder.resolve("journal"));
        assertThat(read.places()).containsExactly(FIRST, SECOND);
        assertThat(read.at(SECOND)).isEqualTo(emulator.at(SECOND));
    }

    @Test
    void theReportIsForMachinesAndForPeople() throws Exception {
        both(SECOND, denied(401, "Unauthorized", "no"), denied(401, "Forbidden", "no"));
        DriftReport report = new DriftReport(Drift.between(emulator, real), 1);
        Path json = folder.resolve("drift.json");
        Path page = Files.writeString(folder.resolve("index.html"), "<html><body><div></div></body></html>");
        report.writeJson(json);
        report.insertInto(page);
        assertThat(json)
                .content()
                .contains("\"compared\" : 1", "\"step\" : \"7: When she <reads>\"", "\"emulator\" : \"Unauthorized\"");
        assertThat(page)
                .content()
                .contains(
                        "<h2>Drift</h2>",
                        "<td rowspan=\"1\">7: When she &lt;reads&gt;</td>",
                        "<td>Forbidden</td>",
                        "<div></div>");
    }

    @Test
    void aMessageIsHeldAgainstAnotherWithoutWhatDiffersFromRunToRun() {
        MessagePattern pattern = new MessagePattern(
                Map.of("understudy-x1-3-", "", "1000000000000001", "A", "app-logs-77ab", "app-logs"));
        assertThat(pattern.of(
                        "denied, resource: acs:log:cn-hangzhou:1000000000000001:project/app-logs-77ab/logstore/a"))
                .isEqualTo("denied, resource: acs:log:cn-hangzhou:A:project/app-logs/logstore/a");
        assertThat(pattern.of("acs:ram::1000000000000001:role/Understudy-x1-3-LogPartner of LTAI5tAbCdEf1234567890AB"))
                .isEqualTo("acs:ram::A:role/LogPartner of KEY");
        assertThat(pattern.of("Signature p4wn02AXfkIkkDwOTenIzKyL/Z0= not matched."))
                .isEqualTo("Signature SIGNATURE not matched.");
        assertThat(pattern.of("wrong signature. server string to sign is:GET&SecurityToken=CAIS"))
                .isEqualTo("wrong signature.");
    }

    private void both(CallPlace place, SeenCall here, SeenCall there) {
        emulator.add(place, here);
        real.add(place, there);
    }

    private static SeenCall denied(@Nullable Integer status, String code, String message) {
        return new SeenCall(SeenCall.DENY, status, code, message);
    }

    @Test
    void noDriftIsSaidToo() throws Exception {
        Path page = Files.writeString(folder.resolve("index.html"), "<html><body></body></html>");
        new DriftReport(List.of(), 12).insertInto(page);
        assertThat(page).content().contains("<h2>No drift</h2><p>12 calls compared with the emulator, 0 answered");
    }
}
