package dev.understudy.gateway.sls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an operation answers, always with status 200; a refusal is thrown instead.
 *
 * @param headers besides those that every answer has
 */
public record SlsAnswer(Map<String, String> headers, Body body) {
    public SlsAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** What stands in the body. */
    public sealed interface Body {
        <T> T fold(Cases<T> cases);

        /** One function for each kind of body. */
        record Cases<T>(
                Supplier<T> nothing,
                Function<Object, T> json,
                Function<String, T> text,
                Function<byte[], T> logGroups) {}

        /** An empty body; it must carry no JSON content type, or Node clients fail. */
        record Nothing() implements Body {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.nothing.get();
            }
        }

        /** A tree of Map, List, String, Boolean and Number. */
        record Json(Object tree) implements Body {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.json.apply(tree);
            }
        }

        /** Text as it is. */
        record Text(String text) implements Body {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.text.apply(text);
            }
        }

        /** A LogGroupList, to be compressed as {@code Accept-Encoding} asks; {@code x-log-bodyrawsize} is set already. */
        record LogGroups(byte[] bytes) implements Body {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.logGroups.apply(bytes);
            }
        }
    }

    static SlsAnswer nothing() {
        return new SlsAnswer(Map.of(), new Body.Nothing());
    }

    static SlsAnswer json(Object tree) {
        return new SlsAnswer(Map.of(), new Body.Json(tree));
    }

    static SlsAnswer text(String text) {
        return new SlsAnswer(Map.of(), new Body.Text(text));
    }

    public int status() {
        return 200;
    }
}
