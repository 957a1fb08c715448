package dev.understudy.analysis.json;

/** A change of a text: what stands from {@code start} to {@code end} becomes {@code replacement}. */
public record Edit(int start, int end, String replacement) {
    public static Edit insert(int at, String text) {
        return new Edit(at, at, text);
    }

    public static Edit remove(int start, int end) {
        return new Edit(start, end, "");
    }
}
