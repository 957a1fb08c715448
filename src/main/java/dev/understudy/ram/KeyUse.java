package dev.understudy.ram;

import java.time.Instant;

/** The last request that a long-lived key signed; {@code service} is the product's code, such as {@code Ram}. */
public record KeyUse(Instant at, String service) {
    boolean isOf(Instant now, String calledService) {
        return at.getEpochSecond() == now.getEpochSecond() && service.equals(calledService);
    }
}
