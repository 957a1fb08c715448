package dev.understudy.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.PolicyVersion;
import dev.understudy.ram.Provenance;
import dev.understudy.ram.SystemPolicies;
import dev.understudy.ram.SystemPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The system policies that come with Understudy: one file each, with version, date, mark and source. */
public final class SystemPolicyFiles {
    // Old system policies carry dates of 2015; ASSUMED for those whose date is nowhere printed.
    static final LocalDate EARLY = LocalDate.of(2015, 4, 28);

    private static final String FOLDER = "system-policies/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SystemPolicies SHIPPED = read();

    private SystemPolicyFiles() {}

    public static SystemPolicies shipped() {
        return SHIPPED;
    }

    /** A system policy as a world has it. */
    static SystemPolicy given(WorldSystemPolicy policy, String text, String source) {
        String description =
                SHIPPED.find(policy.name()).map(SystemPolicy::description).orElse("");
        return new SystemPolicy(
                policy.name(), description, version(policy.version(), policy.date(), text), Provenance.GIVEN, source);
    }

    private static SystemPolicies read() {
        List<SystemPolicy> policies = new ArrayList<>();
        resource("index.json").forEach(name -> policies.add(policy(resource(name.asText() + ".json"))));
        return new SystemPolicies(policies);
    }

    private static SystemPolicy policy(JsonNode file) {
        JsonNode date = file.get("date");
        return new SystemPolicy(
                text(file, "name"),
                text(file, "description"),
                version(
                        file.path("version").asInt(1),
                        date == null ? EARLY : LocalDate.parse(date.asText()),
                        file.path("document").toString()),
                Provenance.valueOf(text(file, "mark").toUpperCase(Locale.ROOT)),
                text(file, "source"));
    }

    private static PolicyVersion version(int number, LocalDate date, String text) {
        return new PolicyVersion(
                number,
                text,
                PolicyParser.parse(text, PolicyUse.IDENTITY),
                date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String text(JsonNode file, String field) {
        return file.required(field).asText();
    }

    private static JsonNode resource(String name) {
        try (@Nullable InputStream in = SystemPolicyFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + FOLDER + name);
            }
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
