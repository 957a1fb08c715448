package dev.understudy.harness.snapshot;

import static dev.understudy.harness.snapshot.RamReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.Read;
import dev.understudy.world.LiteralText;
import dev.understudy.world.WorldSystemPolicy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a system policy as the cloud has it, which need not be as it is known here. */
final class SystemPolicyReading {
    private SystemPolicyReading() {}

    static WorldSystemPolicy read(AccountReads reads, String name) {
        Read read = Read.ram("GetPolicy").with("PolicyName", name).with("PolicyType", "System");
        JsonNode version = reads.read(read).path("DefaultPolicyVersion");
        try {
            return new WorldSystemPolicy(
                    name,
                    Integer.parseInt(text(version, "VersionId").replaceFirst("^v", "")),
                    day(text(version, "CreateDate")),
                    LiteralText.document(text(version, "PolicyDocument")));
        } catch (DateTimeException | NumberFormatException unexpected) {
            throw new SnapshotStopped(read + " was answered with a version `" + text(version, "VersionId") + "` of `"
                    + text(version, "CreateDate") + "`; expected `v` with a number, and a date");
        }
    }

    private static LocalDate day(String date) {
        return OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
