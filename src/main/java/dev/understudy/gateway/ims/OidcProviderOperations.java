package dev.understudy.gateway.ims;

import static dev.understudy.gateway.rpc.Parameter.optional;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.OidcProvider;
import dev.understudy.ram.OidcProviders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** CreateOIDCProvider, GetOIDCProvider, UpdateOIDCProvider, DeleteOIDCProvider, ListOIDCProviders, and those on their lists. */
final class OidcProviderOperations {
    private static final String NOT_EXIST = "EntityNotExist.OIDCProvider";
    private static final String TOO_MANY = "LimitExceeded.OIDCProvider";
    // Optional in the metadata of 2026, which the older pages and every sample contradict.
    private static final Parameter NAME = required("OIDCProviderName", ProviderForms.NAME);
    private static final Parameter LIMIT = optional("IssuanceLimitTime", Forms.number(1, 168));

    private final OidcProviders providers;

    OidcProviderOperations(OidcProviders providers) {
        this.providers = providers;
    }

    /** Changes one entry of one list of a provider. */
    @FunctionalInterface
    private interface Change {
        OidcProvider apply(AccountId account, String name, String entry, Instant now);
    }

    List<RpcOperation> all() {
        return List.of(
                ProviderOperation.onAll(
                                "CreateOIDCProvider",
                                this::create,
                                List.of(
                                        NAME,
                                        required("IssuerUrl", ProviderForms.ISSUER),
                                        optional("ClientIds", ProviderForms.CLIENT_IDS),
                                        optional("Fingerprints", ProviderForms.FINGERPRINTS),
                                        LIMIT,
                                        optional("Description", ProviderForms.DESCRIPTION)))
                        .refusing("EntityAlreadyExists.OIDCProvider", "EntityAlreadyExists.OIDCProvider.Url", TOO_MANY)
                        .filling(call -> Map.of("ram:OidcIssuerUrl", List.of(call.required("IssuerUrl")))),
                named("GetOIDCProvider", this::get),
                named(
                                "UpdateOIDCProvider",
                                this::update,
                                optional("NewDescription", ProviderForms.DESCRIPTION),
                                optional("ClientIds", ProviderForms.CLIENT_IDS),
                                LIMIT)
                        .refusing(NOT_EXIST, TOO_MANY),
                named("DeleteOIDCProvider", this::delete),
                ProviderOperation.onAll(
                        "ListOIDCProviders", this::list, Page.parameters(SamlProviderOperations.LARGEST_PAGE)),
                entry("AddClientIdToOIDCProvider", "ClientId", providers::addClientId),
                entry("RemoveClientIdFromOIDCProvider", "ClientId", providers::removeClientId),
                entry("AddFingerprintToOIDCProvider", "Fingerprint", providers::addFingerprint),
                entry("RemoveFingerprintFromOIDCProvider", "Fingerprint", providers::removeFingerprint));
    }

    private static RpcOperation named(
            String name, Function<RpcCall, Map<String, Object>> execution, Parameter... others) {
        return ProviderOperation.onOne(name, "oidc-provider/", NAME, execution, List.of(others))
                .refusing(NOT_EXIST);
    }

    private static RpcOperation entry(String name, String parameter, Change change) {
        return named(
                        name,
                        call -> told(change.apply(
                                call.account(), call.required(NAME.name()), call.required(parameter), call.now())),
                        required(
                                parameter,
                                parameter.equals("ClientId") ? ProviderForms.CLIENT_ID : ProviderForms.FINGERPRINT))
                .refusing(NOT_EXIST, TOO_MANY);
    }

    private Map<String, Object> create(RpcCall call) {
        Integer limit = call.changedNumber(LIMIT.name());
        return told(providers.create(new OidcProvider(
                call.account(),
                call.required(NAME.name()),
                call.required("IssuerUrl"),
                ProviderForms.list(call.orEmpty("ClientIds")),
                ProviderForms.list(call.orEmpty("Fingerprints")),
                limit == null ? OidcProvider.DEFAULT_LIMIT_HOURS : limit,
                call.orEmpty("Description"),
                "",
                call.now(),
                call.now())));
    }

    private Map<String, Object> get(RpcCall call) {
        return told(providers.get(call.account(), call.required(NAME.name())));
    }

    private Map<String, Object> update(RpcCall call) {
        OidcProviders.Changes changes = new OidcProviders.Changes(
                call.change("NewDescription"),
                call.text("ClientIds").map(ProviderForms::list).orElse(null),
                call.changedNumber(LIMIT.name()));
        return told(providers.update(call.account(), call.required(NAME.name()), changes, call.now()));
    }

    private Map<String, Object> delete(RpcCall call) {
        providers.delete(call.account(), call.required(NAME.name()));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        return Page.of(call, providers.list(call.account()), OidcProvider::name)
                .fields("OIDCProviders", "OIDCProvider", OidcProviderOperations::fields)
                .map();
    }

    private static Map<String, Object> told(OidcProvider provider) {
        return Fields.of("OIDCProvider", fields(provider)).map();
    }

    private static Map<String, Object> fields(OidcProvider provider) {
        return Fields.of("OIDCProviderName", provider.name())
                .and("Arn", provider.arn())
                .and("IssuerUrl", provider.issuer())
                .and("ClientIds", String.join(",", provider.clientIds()))
                .and("Fingerprints", String.join(",", provider.fingerprints()))
                .and("IssuanceLimitTime", provider.issuanceLimitHours())
                .and("Description", provider.description())
                .and("CreateDate", provider.createdAt())
                .and("UpdateDate", provider.updatedAt())
                .and("GmtCreate", String.valueOf(provider.createdAt().toEpochMilli()))
                .and("GmtModified", String.valueOf(provider.updatedAt().toEpochMilli()))
                .map();
    }
}
