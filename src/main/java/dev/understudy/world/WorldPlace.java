package dev.understudy.world;

/** Where something stands: the file as the user named it, and line and column from 1. */
public record WorldPlace(String file, int line, int column) {
    MalformedWorld fault(String problem) {
        return new MalformedWorld(this + ": " + problem);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
