package dev.understudy.world;

import dev.understudy.ram.SystemPolicies;
import dev.understudy.ram.SystemPolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the system policies that a world brings; what it does not say of a known one stays as it is. */
final class SystemPolicyReader {
    private static final int LARGEST_VERSION = 999_999;

    private final Reading reading;
    private final SystemPolicies known;

    SystemPolicyReader(Reading reading, SystemPolicies known) {
        this.reading = reading;
        this.known = known;
    }

    List<WorldSystemPolicy> read(Value value) {
        List<WorldSystemPolicy> read = new ArrayList<>();
        for (Value.Member member : value.named("system policy", NameForm.POLICY, "")) {
            Fields policy = member.value().fields(Shape.SYSTEM_POLICY);
            Optional<SystemPolicy> before = known.find(member.name());
            Value document = policy.require("document", "what it says")
                    .called(member.value().what());
            read.add(new WorldSystemPolicy(
                    member.name(),
                    policy.get("version")
                            .map(number -> number.number(1, LARGEST_VERSION))
                            .orElseGet(() ->
                                    before.map(one -> one.version().number()).orElse(1)),
                    policy.get("date")
                            .map(SystemPolicyReader::date)
                            .orElseGet(() -> before.map(one -> LocalDate.ofInstant(one.createdAt(), ZoneOffset.UTC))
                                    .orElse(SystemPolicyFiles.EARLY)),
                    reading.systemDocument(document)));
        }
        return read;
    }

    private static LocalDate date(Value value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException malformed) {
            throw value.wrong("a day such as `2026-01-09`");
        }
    }
}
