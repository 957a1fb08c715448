package dev.understudy.world;

/** Where the documents lie that a world names with {@code file:}. */
interface WorldFolder {
    /** Read a document; {@code reference} is where and how the world names it. */
    DocumentText read(Value reference);

    /** For worlds that came without a folder, such as over HTTP. */
    static DocumentText none(Value reference) {
        throw reference.fault("`file` in a world that was not read from a file; expected the document inline");
    }
}
