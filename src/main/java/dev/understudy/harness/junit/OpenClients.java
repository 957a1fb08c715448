package dev.understudy.harness.junit;

import dev.understudy.harness.client.SdkClients;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The SDK clients that a test was given. */
final class OpenClients {
    private final List<Object> clients = new CopyOnWriteArrayList<>();

    static OpenClients of(ExtensionContext context) {
        return Kept.in(context, "clients", OpenClients.class, () -> {
            OpenClients open = new OpenClients();
            return new Kept<>(open, () -> open.clients.forEach(SdkClients::close));
        });
    }

    /** Close this one too when the context ends. */
    Object add(Object client) {
        clients.add(client);
        return client;
    }
}
