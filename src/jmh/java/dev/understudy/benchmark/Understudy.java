package dev.understudy.benchmark;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Evaluator;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Principal;
import dev.understudy.policy.RequestContext;
import dev.understudy.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The engine of this product, used in one of three ways. */
final class Understudy implements Engine {
    private static final Principal CALLER = new Principal.User(new AccountId(RuleMaker.ACCOUNT), "b1", null);

    private final List<AccessRequest> requests;
    private final Function<AccessRequest, Decision> way;

    private Understudy(Workload workload, Function<AccessRequest, Decision> way) {
        this.requests = workload.questions().stream().map(Understudy::request).toList();
        this.way = way;
    }

    /** Decide: the answer holds the trace, which nobody reads. */
    static Engine deciding(Workload workload, int perDocument) {
        Policies policies = policies(RamText.policies(workload.rules(), perDocument));
        return new Understudy(workload, request -> Evaluator.decide(request, policies));
    }

    /** Decide, then look at everything the trace says of every statement. */
    static Engine reading(Workload workload, int perDocument) {
        Policies policies = policies(RamText.policies(workload.rules(), perDocument));
        TraceReader reader = new TraceReader();
        return new Understudy(workload, request -> reader.read(Evaluator.decide(request, policies)));
    }

    /** Decide as the gateway does for a call: what is attached to the caller is gathered first, the documents are parsed. */
    static Engine gathering(Workload workload, int perDocument) {
        List<AppliedPolicy> attached = RamText.policies(workload.rules(), perDocument);
        return new Understudy(workload, request -> Evaluator.decide(request, policies(gather(attached))));
    }

    @Override
    public Verdict decide(int question) {
        return way.apply(requests.get(question)).verdict();
    }

    private static Policies policies(List<AppliedPolicy> identity) {
        return new Policies(List.of(), List.of(), identity, List.of(), null, List.of());
    }

    private static List<AppliedPolicy> gather(List<AppliedPolicy> attached) {
        return attached.stream()
                .map(policy -> new AppliedPolicy(
                        policy.name(), policy.kind(), policy.version(), policy.attachedTo(), policy.document()))
                .toList();
    }

    private static AccessRequest request(Question question) {
        Map<String, List<String>> values = question.context().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().text(), entry -> List.of(entry.getValue())));
        return new AccessRequest(CALLER, question.action(), List.of(question.resource()), new RequestContext(values));
    }
}
