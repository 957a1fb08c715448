package dev.understudy.wiremock;

import dev.understudy.gateway.Cloud;
import dev.understudy.policy.AccountId;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.world.PublicKeys;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of OIDC providers, which nothing here fetches. */
final class KeyRoutes {
    private static final Pattern PROVIDER =
            Pattern.compile("acs:ram::([0-9]{1,20}):oidc-provider/([a-zA-Z0-9._-]{1,128})");

    private final Cloud cloud;

    KeyRoutes(Cloud cloud) {
        this.cloud = cloud;
    }

    List<AdminRoute> all() {
        return List.of(new AdminRoute("PUT", "/oidc-keys", this::give));
    }

    private WireResponse give(AdminRequest request) {
        String provider = request.parameter("provider").orElse("");
        Matcher arn = PROVIDER.matcher(provider);
        if (!arn.matches()) {
            throw new BadAdminRequest(
                    400, "`provider` is `" + provider + "`; expected acs:ram::UID:oidc-provider/NAME");
        }
        PublicKeys.problem(request.text()).ifPresent(problem -> {
            throw new BadAdminRequest(400, problem);
        });
        if (!cloud.giveKeys(new AccountId(arn.group(1)), arn.group(2), request.text())) {
            throw new BadAdminRequest(404, "no provider `" + provider + "`");
        }
        return AdminAnswer.nothing();
    }
}
