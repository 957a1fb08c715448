package dev.understudy.gateway.sls;

import dev.understudy.account.CloudError;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where a request goes. */
public sealed interface SlsRoute {
    <T> T fold(Cases<T> cases);

    /** The cloud's name of the operation; empty when it has none. */
    default Optional<String> operationName() {
        return fold(new Cases<>(
                emulated -> Optional.of(emulated.operation().name()),
                known -> Optional.of(known.pattern().name()),
                refusal -> Optional.empty()));
    }

    /** One function for each kind of route. */
    record Cases<T>(
            Function<Emulated, T> emulated, Function<NotEmulated, T> notEmulated, Function<Refusal, T> refusal) {}

    /** To an operation that is emulated, with the variables of the path. */
    record Emulated(SlsOperation operation, Map<String, String> variables) implements SlsRoute {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.emulated.apply(this);
        }
    }

    /** To an operation of the cloud that is not emulated. */
    record NotEmulated(SlsPattern pattern) implements SlsRoute {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notEmulated.apply(this);
        }
    }

    /** To nothing that the cloud has: this is what it answers. */
    record Refusal(CloudError error) implements SlsRoute {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.refusal.apply(this);
        }
    }
}
