package dev.understudy.world;

import dev.understudy.policy.Rulings;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.Quotas;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the readers of all parts of one world share. */
final class Reading {
    private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,9})([smhd])");

    // Log Service API "PutProjectPolicy"
    private static final int LONGEST_PROJECT_POLICY = 16 * 1024;

    private final List<String> lines;
    private final WorldFolder folder;
    private final Placeholders placeholders;
    private final Generated generated;
    private final Rulings rulings;

    Reading(String text, WorldFolder folder, Placeholders placeholders, Generated generated, Rulings rulings) {
        this.lines = text.lines().toList();
        this.folder = folder;
        this.placeholders = placeholders;
        this.generated = generated;
        this.rulings = rulings;
    }

    Generated generated() {
        return generated;
    }

    /** A document: YAML, JSON text, or {@code {file: …}}; checked for its use. */
    WorldDocument document(Value value, PolicyUse use) {
        return document(value, use, Quotas.DEFAULT);
    }

    /** The same, in an account that has quotas of its own. */
    WorldDocument document(Value value, PolicyUse use, Quotas quotas) {
        DocumentText found = DocumentText.find(value, folder, lines);
        refuseTooLong(value, found, use, quotas);
        return checked(value, found, use);
    }

    /** The same for what the cloud itself has written: the limit is for policies of accounts (RAM API "CreatePolicy"). */
    WorldDocument systemDocument(Value value) {
        return checked(value, DocumentText.find(value, folder, lines), PolicyUse.IDENTITY);
    }

    private WorldDocument checked(Value value, DocumentText found, PolicyUse use) {
        try {
            PolicyParser.parse(found.text(), use, rulings);
        } catch (MalformedPolicy malformed) {
            throw found.locator()
                    .place(malformed.line(), malformed.column())
                    .fault(value.what() + ": " + malformed.problem());
        }
        try {
            placeholders.fill(found.text());
        } catch (UnknownPlaceholder unknown) {
            throw found.place(unknown.offset()).fault(value.what() + ": " + unknown.problem());
        }
        return new WorldDocument(found.text(), found.start());
    }

    /** A text that is none of ours: in the world file, or {@code {file: …}}. */
    String plain(Value value, String expected) {
        if (value.isText()) {
            return value.text();
        }
        if (!value.isObject()) {
            throw value.wrong(expected + " or `{file: PATH}`");
        }
        return folder.read(value.fields(Shape.DOCUMENT_FILE).require("file", "a path"))
                .text();
    }

    /** A JSON Web Key Set: YAML, JSON text, or {@code {file: …}}. */
    WorldDocument keys(Value value) {
        DocumentText found = DocumentText.find(value, folder, lines);
        PublicKeys.problem(found.text()).ifPresent(problem -> {
            throw found.start().fault(value.what() + ": " + problem);
        });
        return new WorldDocument(found.text(), found.start());
    }

    private static void refuseTooLong(Value value, DocumentText found, PolicyUse use, Quotas quotas) {
        int longest = switch (use) {
            case TRUST -> quotas.trustDocument();
            case PROJECT -> LONGEST_PROJECT_POLICY;
            default -> quotas.policyDocument();
        };
        if (found.text().length() > longest) {
            throw found.start()
                    .fault(value.what() + " has " + found.text().length() + " characters; expected at most " + longest);
        }
    }

    /** Free text, in which placeholders may stand. */
    String prose(Value value, int longest) {
        String text = value.text(longest);
        filled(value, text);
        return text;
    }

    /** A display name, in which placeholders may stand. */
    String displayName(Value value) {
        String text = value.text();
        NameForm.DISPLAY_NAME.check(value.place(), filled(value, text));
        return text;
    }

    private String filled(Value value, String text) {
        try {
            return placeholders.fill(text);
        } catch (UnknownPlaceholder unknown) {
            throw value.fault(value.what() + ": " + unknown.problem());
        }
    }

    static Duration duration(Value value) {
        String text = value.text();
        Matcher matcher = SHORT_DURATION.matcher(text);
        try {
            if (!matcher.matches()) {
                return Duration.parse(text);
            }
        } catch (DateTimeParseException malformed) {
            throw value.wrong("a length of time such as `1h`, `90m` or `3600s`");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
