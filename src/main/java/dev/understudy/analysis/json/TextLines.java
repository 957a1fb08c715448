package dev.understudy.analysis.json;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns offsets into lines and columns and back, both from 1. */
public final class TextLines {
    private final int[] starts;
    private final int length;

    public TextLines(String text) {
        starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> text.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
        length = text.length();
    }

    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of a place, or of the end of the text where that is before it. */
    public int offset(int line, int column) {
        return line > starts.length ? length : Math.min(length, starts[line - 1] + column - 1);
    }
}
