package dev.understudy.access.denial;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a pasted text turned out to hold. */
public sealed interface Pasted {
    <T> T fold(Cases<T> cases);

    /** One function for each kind. */
    record Cases<T>(Function<Denial, T> denial, Function<OtherRefusal, T> other, Function<NoDenial, T> none) {}

    /**
     * A refusal by policy, as far as the text tells; what it does not tell is null or empty.
     *
     * @param form what it was recognised by, for people
     * @param operation true when {@code action} is put together from the name of an operation
     */
    record Denial(
            String form,
            @Nullable Caller caller,
            @Nullable String action,
            boolean operation,
            List<String> resources,
            Map<String, List<String>> context,
            @Nullable String policyType)
            implements Pasted {
        public Denial {
            resources = List.copyOf(resources);
            context = Map.copyOf(context);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.denial.apply(this);
        }
    }

    /** A refusal that no policy made. */
    record OtherRefusal(KnownRefusal refusal) implements Pasted {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.other.apply(this);
        }
    }

    /** No refusal; {@code found} says what there was instead. */
    record NoDenial(String found) implements Pasted {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.none.apply(this);
        }
    }

    /**
     * Who was refused.
     *
     * @param arn null where only an id of a user is told
     * @param userId null where the ARN is told
     */
    record Caller(
            @Nullable String arn,
            @Nullable String account,
            @Nullable String userId) {}
}
