package dev.understudy.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagementEventsTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final AccountId B = new AccountId("2000000000000002");

    private final ManagementEvents events = new ManagementEvents(3);

    private void add(String requestId, String name, AccountId account) {
        events.add(event(requestId, name, account));
    }

    private static ManagementEvent event(String requestId, String name, AccountId account) {
        return new ManagementEvent(
                Instant.EPOCH,
                requestId,
                new ManagementEvent.Api("Ram", name, "2015-05-01", "ram.aliyuncs.com", "cn-hangzhou", true),
                new ManagementEvent.Identity("root-account", account.digits(), account, "LTAI", "root", false, null),
                new ManagementEvent.Origin("192.0.2.1", "", "https"),
                Map.of(),
                Map.of(),
                Map.of("ACS::RAM::User", List.of("u1", "u2"), "ACS::RAM::Group", List.of("g")),
                null);
    }

    private List<String> list(Optional<AccountId> account, Optional<String> name, int limit) {
        return events.list(new ManagementEvents.Filter(account, name, limit)).stream()
                .map(ManagementEvent::requestId)
                .toList();
    }

    @Test
    void theNewestThatFitAreListedOldestFirst() {
        add("1", "GetUser", A);
        add("2", "CreateUser", A);
        add("3", "GetUser", B);

        assertThat(list(Optional.empty(), Optional.empty(), 2)).containsExactly("2", "3");
        assertThat(list(Optional.of(A), Optional.empty(), 9)).containsExactly("1", "2");
        assertThat(list(Optional.empty(), Optional.of("GetUser"), 9)).containsExactly("1", "3");
        assertThat(list(Optional.of(B), Optional.of("CreateUser"), 9)).isEmpty();
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        for (String id : List.of("1", "2", "3", "4")) {
            add(id, "GetUser", A);
        }
        assertThat(list(Optional.empty(), Optional.empty(), 9)).containsExactly("2", "3", "4");
    }

    @Test
    void theVerbTellsReadingFromWriting() {
        assertThat(List.of("GetRole", "ListUsers", "DecodeDiagnosticMessage")).allMatch(ManagementEvent::isReading);
        assertThat(List.of("AssumeRole", "CreateUser", "GenerateCredentialReport", "Getaway", "Get"))
                .noneMatch(ManagementEvent::isReading);
    }

    @Test
    void aRequestIdThatIsNoUuidIsMadeOne() {
        Map<String, Object> tree = EventTree.of(event("695B70000123456789ABCDEF", "GetUser", A), Map::toString);
        assertThat(String.valueOf(tree.get("eventId"))).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(tree).containsEntry("requestId", "695B70000123456789ABCDEF");
    }
}
