package dev.understudy.world;

/** The text of a policy document, and where each part of it stands. */
record DocumentText(String text, WorldPlace start, Locator locator) {
    /** Finds a place of the text, line and column from 1, in the file it came from. */
    @FunctionalInterface
    interface Locator {
        WorldPlace place(int line, int column);
    }

    /** A file of its own. */
    static DocumentText ofFile(String file, String text) {
        return new DocumentText(text, new WorldPlace(file, 1, 1), (line, column) -> new WorldPlace(file, line, column));
    }

    WorldPlace place(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return locator.place(line, offset - before.lastIndexOf('\n'));
    }
}
