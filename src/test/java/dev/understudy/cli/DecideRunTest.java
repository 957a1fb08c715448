package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.access.lines.LineDecider;
import dev.understudy.world.StandaloneWorld;
import dev.understudy.world.WorldReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DecideRunTest {
    private static final Path CONFORMANCE = Path.of("src/test/resources/conformance");
    private static final String OWN =
            "{\"id\":\"own\",\"principal\":\"acs:ram::1:user/u\",\"action\":\"log:GetLogStore\",\"resource\":\"*\",\"policies\":"
                    + "{\"identity\":[{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}]}}";
    private static final String OWN_ANSWER =
            "{\"id\":\"own\",\"decision\":\"Allow\",\"policyType\":null,\"by\":[{\"policy\":\"identity[0]\",\"statement\":1,\"effect\":\"Allow\"}]";
    private static final String WORLDS =
            "{\"id\":\"world\",\"principal\":\"acs:ram::{B}:user/b1\",\"action\":\"log:GetLogStore\",\"resource\":\"*\"}";

    private boolean fine;
    private String summary = "";

    @TestFactory
    Stream<DynamicTest> everyConformanceFileIsAsItExpects() throws IOException {
        try (Stream<Path> files = Files.walk(CONFORMANCE)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        assertThat(run(false, Files.readAllBytes(file)))
                                .noneMatch(answer -> answer.contains("\"expected\""));
                        assertThat(fine).as(summary).isTrue();
                    }));
        }
    }

    @Test
    void bothKindsOfLinesMayBeMixedAndBadOnesAreAnsweredInTheirPlace() throws IOException {
        assertThat(run(false, OWN + "\n\n{\"id\":\"bad\",\"x\":1}\n" + WORLDS + "\n"))
                .containsExactly(
                        OWN_ANSWER + "}",
                        "{\"id\":\"bad\",\"error\":\"in:3:17: the line has an unknown member `x`; expected `id`, `principal`,"
                                + " `action`, `resource`, `context`, `policies`, `sessionPolicy`, `expect`, `source`\"}",
                        "{\"id\":\"world\",\"decision\":\"ImplicitDeny\",\"policyType\":\"AccountLevelIdentityBasedPolicy\",\"by\":[]}");
        assertThat(fine).isFalse();
        assertThat(summary).isEqualTo("3 lines: 2 decided, 1 bad, 0 not as they expect");
    }

    @Test
    void whatALineExpectsIsCompared() throws IOException {
        String right = OWN.replace("{\"id\"", "{\"expect\":{\"decision\":\"Allow\"},\"id\"");
        assertThat(run(false, right)).containsExactly(OWN_ANSWER + "}");
        assertThat(fine).isTrue();

        String wrong = OWN.replace(
                "{\"id\"",
                "{\"source\":\"a page\",\"expect\":{\"decision\":\"Allow\",\"policyType\":\"SessionPolicy\",\"by\":[]},\"id\"");
        assertThat(run(false, wrong))
                .containsExactly(OWN_ANSWER
                        + ",\"expected\":{\"policyType\":\"SessionPolicy\",\"by\":[]},\"source\":\"a page\"}");
        assertThat(fine).isFalse();
        assertThat(summary).isEqualTo("1 lines: 1 decided, 0 bad, 1 not as they expect");
    }

    @Test
    void aTraceAddsTheHops() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(run(true, OWN).get(0));
        assertThat(answer.fieldNames()).toIterable().containsExactly("id", "decision", "policyType", "by", "hops");
        assertThat(answer.at("/hops/0/statements/0/applies").asBoolean()).isTrue();
    }

    @Test
    void hostileLinesAreOneErrorEach() throws IOException {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.write(("{\"id\":\"" + "x".repeat(10_000_000) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        in.write(("[".repeat(500_000) + "\n").getBytes(StandardCharsets.UTF_8));
        in.write(("{\"a\":".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
        in.write(new byte[] {'{', (byte) 0xfe, (byte) 0xff, '}', '\n'});
        in.write(new byte[] {0, 0, 0, '\n'});
        in.write(("{\"id\":\"a\u0000b\"}\n").getBytes(StandardCharsets.UTF_8));
        in.write("﻿{}\n".getBytes(StandardCharsets.UTF_8));
        in.write(("{\"id\":\"" + "1".repeat(1_000_000) + "\",\"principal\":\"\u001b[31m\"}\n")
                .getBytes(StandardCharsets.UTF_8));
        in.write((OWN.replace("log:GetLogStore", "a:b" + "b".repeat(100_000))
                                .replace("\"Action\":\"*\"", "\"Action\":\"a:" + "*b".repeat(2_000) + "c\"")
                        + "\n")
                .getBytes(StandardCharsets.UTF_8));
        in.write(OWN.getBytes(StandardCharsets.UTF_8));

        List<String> answers = run(false, in.toByteArray());

        assertThat(answers).hasSize(10);
        assertThat(answers.subList(0, 8)).allMatch(answer -> answer.contains("\"error\":\"in:"));
        assertThat(answers.get(0))
                .isEqualTo("{\"id\":null,\"error\":\"in:1: longer than 1 MB; expected a line of JSON\"}");
        assertThat(answers.get(3))
                .isEqualTo("{\"id\":null,\"error\":\"in:4: not UTF-8; expected a line of JSON in UTF-8\"}");
        assertThat(answers.get(8)).contains("\"ImplicitDeny\"");
        assertThat(answers.get(9)).isEqualTo(OWN_ANSWER + "}");
    }

    private List<String> run(boolean trace, String lines) throws IOException {
        return run(trace, lines.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> run(boolean trace, byte[] lines) throws IOException {
        StandaloneWorld world = StandaloneWorld.of(
                WorldReader.read(Path.of("scenarios", "cross-account-log-access.yaml")), Instant.EPOCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecideRun run = new DecideRun(new LineDecider(world), "in", trace, new ByteArrayInputStream(lines), out);
        run.run();
        fine = run.isFine();
        summary = run.summary();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
