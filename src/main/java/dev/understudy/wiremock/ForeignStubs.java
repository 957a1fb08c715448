package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.Set;
import java.util.UUID;

/**
 * Notices mappings that are not ours. Ours look at paths only, and WireMock spends more time on splitting the query of a signed call than
 * we do on the whole of it: until somebody brings a mapping that might look at more, it is not given more.
 */
final class ForeignStubs implements StubLifecycleListener {
    // stubs/cloud.json, stubs/admin.json
    private static final Set<UUID> OURS = Set.of(
            UUID.fromString("6c6f7564-0000-4000-8000-000000000001"),
            UUID.fromString("6c6f7564-0000-4000-8000-000000000002"));

    private volatile boolean seen;

    /** Whether there has been one; once true, it stays so. */
    boolean seen() {
        return seen;
    }

    @Override
    public String getName() {
        return "foreign-stubs";
    }

    // INVARIANT: told before a mapping can match, so that no request passes it by.
    @Override
    public void beforeStubCreated(StubMapping created) {
        if (!OURS.contains(created.getId())) {
            seen = true;
        }
    }

    @Override
    public void beforeStubEdited(StubMapping before, StubMapping after) {
        seen = true;
    }
}
