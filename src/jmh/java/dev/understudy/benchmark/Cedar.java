package dev.understudy.benchmark;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.DateTime;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.IpAddress;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.understudy.policy.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cedar through its Java binding, with the policies parsed once on its own side of the border. */
final class Cedar implements Engine {
    private static final EntityTypeName ACTION = type("Action");
    private static final EntityUID CALLER = new EntityUID(type("User"), "b1");
    private static final EntityTypeName RESOURCE = type("Resource");
    private static final Entities NOBODY = new Entities();

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final List<AuthorizationRequest> requests;

    Cedar(Workload workload) {
        this.policies = CedarText.policies(workload.rules());
        try {
            policies.cache();
        } catch (CacheException refused) {
            throw new IllegalStateException(refused);
        }
        this.requests = workload.questions().stream().map(Cedar::request).toList();
    }

    @Override
    public Verdict decide(int question) {
        AuthorizationSuccessResponse answer = answer(requests.get(question));
        if (!answer.getErrors().isEmpty()) {
            throw new IllegalStateException(answer.getErrors().toString());
        }
        return answer.isAllowed()
                ? Verdict.ALLOW
                : answer.getReason().isEmpty() ? Verdict.IMPLICIT_DENY : Verdict.EXPLICIT_DENY;
    }

    private AuthorizationSuccessResponse answer(AuthorizationRequest request) {
        try {
            return engine.isAuthorized(request, policies, NOBODY).success.orElseThrow();
        } catch (AuthException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static AuthorizationRequest request(Question question) {
        Map<String, Value> context = new HashMap<>();
        context.put("action", new PrimString(question.action()));
        context.put("resource", new PrimString(question.resource()));
        question.context().forEach((key, value) -> context.put(key.identifier(), value(key, value)));
        return new AuthorizationRequest(
                CALLER,
                new EntityUID(ACTION, question.action()),
                new EntityUID(RESOURCE, question.resource()),
                context);
    }

    private static Value value(Limit.Key key, String value) {
        return switch (key) {
            case SOURCE_IP -> new IpAddress(value);
            case CURRENT_TIME -> new DateTime(value);
            case SOURCE_VPC, REQUESTED_REGION -> new PrimString(value);
        };
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
