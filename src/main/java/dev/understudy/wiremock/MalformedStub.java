package dev.understudy.wiremock;

/** A stub file that is not a WireMock mapping; one line that names the file. */
public final class MalformedStub extends RuntimeException {
    public MalformedStub(String file, String fact) {
        super(file + ": " + fact);
    }
}
