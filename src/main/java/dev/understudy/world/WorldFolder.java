package dev.understudy.world;

/** Where the documents lie that a world names with {@code file:}. */
@FunctionalInterface
interface WorldFolder {
    /** For worlds that came without a folder, such as over HTTP. */
    WorldFolder NONE = reference -> {
        throw reference.fault("`file` in a world that was not read from a file; expected the document inline");
    };

    /** Read a document; {@code reference} is where and how the world names it. */
    DocumentText read(Value reference);
}
