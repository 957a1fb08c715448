package dev.understudy.gateway;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of hosts is the one that requests are routed by. */
class AddressesDocTest {
    @Test
    void theTableOfHostsIsCurrent() throws IOException {
        String rows = HostTable.rows().stream()
                .map(row -> "| " + row.form() + " | " + row.goesTo() + " |\n")
                .collect(Collectors.joining());
        new GeneratedDoc("addresses.md")
                .mustSay("| Host, any port | Goes to |\n|---|---|\n" + rows
                        + "| anything else, with `x-log-apiversion` or a Log Service `Authorization` | Log Service |\n"
                        + "| anything else | RAM, STS or IMS by `Version` |\n");
    }
}
