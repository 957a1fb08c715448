package dev.understudy.gateway.ims;

import static dev.understudy.gateway.rpc.Parameter.optional;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.SamlProvider;
import dev.understudy.ram.SamlProviders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CreateSAMLProvider, GetSAMLProvider, UpdateSAMLProvider, DeleteSAMLProvider, ListSAMLProviders. */
final class SamlProviderOperations {
    static final int LARGEST_PAGE = 100;

    private static final Parameter NAME = Parameter.required("SAMLProviderName", ProviderForms.NAME);
    private static final Parameter ALGORITHM = optional("AuthnSignAlgo", Forms.oneOf("rsa-sha1", "rsa-sha256"));

    private final SamlProviders providers;

    SamlProviderOperations(SamlProviders providers) {
        this.providers = providers;
    }

    List<RpcOperation> all() {
        return List.of(
                ProviderOperation.onAll(
                                "CreateSAMLProvider",
                                this::create,
                                List.of(
                                        NAME,
                                        // ASSUMED: its content is looked at when an assertion comes.
                                        optional("EncodedSAMLMetadataDocument", ProviderForms.METADATA),
                                        optional("Description", ProviderForms.DESCRIPTION),
                                        ALGORITHM))
                        .refusing("EntityAlreadyExists.SAMLProvider", "LimitExceeded.SAMLProvider"),
                named("GetSAMLProvider", this::get),
                named(
                                "UpdateSAMLProvider",
                                this::update,
                                optional("NewEncodedSAMLMetadataDocument", ProviderForms.METADATA),
                                optional("NewDescription", ProviderForms.DESCRIPTION),
                                ALGORITHM)
                        .refusing("MissingNewDescription", "EntityNotExist.SAMLProvider"),
                named("DeleteSAMLProvider", this::delete),
                ProviderOperation.onAll("ListSAMLProviders", this::list, Page.parameters(LARGEST_PAGE)));
    }

    private static RpcOperation named(
            String name, Function<RpcCall, Map<String, Object>> execution, Parameter... others) {
        return ProviderOperation.onOne(name, "saml-provider/", NAME, execution, List.of(others))
                .refusing("EntityNotExist.SAMLProvider");
    }

    private Map<String, Object> create(RpcCall call) {
        SamlProvider made = providers.create(new SamlProvider(
                call.account(),
                call.required(NAME.name()),
                call.orEmpty("Description"),
                ProviderForms.compact(call.orEmpty("EncodedSAMLMetadataDocument")),
                call.text("AuthnSignAlgo").orElse(SamlProvider.DEFAULT_ALGORITHM),
                call.now(),
                call.now()));
        return Fields.of("SAMLProvider", fields(made).map()).map();
    }

    /** Only this one tells the metadata. */
    private Map<String, Object> get(RpcCall call) {
        SamlProvider found = providers.get(call.account(), call.required(NAME.name()));
        return Fields.of(
                        "SAMLProvider",
                        fields(found)
                                .and("EncodedSAMLMetadataDocument", found.encodedMetadata())
                                .map())
                .map();
    }

    private Map<String, Object> update(RpcCall call) {
        String metadata = call.text("NewEncodedSAMLMetadataDocument")
                .map(ProviderForms::compact)
                .orElse(null);
        String description = call.change("NewDescription");
        String algorithm = call.changeUnlessEmpty("AuthnSignAlgo");
        if (nothing(metadata, description, algorithm)) {
            // ASSUMED: the code; the page says that one of them must be there.
            throw RpcErrors.missing("NewDescription");
        }
        SamlProvider updated = providers.update(
                call.account(),
                call.required(NAME.name()),
                new SamlProviders.Changes(description, metadata, algorithm),
                call.now());
        return Fields.of("SAMLProvider", fields(updated).map()).map();
    }

    private static boolean nothing(
            @Nullable String metadata, @Nullable String description, @Nullable String algorithm) {
        return metadata == null && description == null && algorithm == null;
    }

    private Map<String, Object> delete(RpcCall call) {
        providers.delete(call.account(), call.required(NAME.name()));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        return Page.of(call, providers.list(call.account()), SamlProvider::name)
                .fields(
                        "SAMLProviders",
                        "SAMLProvider",
                        provider -> fields(provider).map())
                .map();
    }

    private static Fields fields(SamlProvider provider) {
        return Fields.of("SAMLProviderName", provider.name())
                .and("Arn", provider.arn())
                .and("Description", provider.description())
                .and("AuthnSignAlgo", provider.signAlgorithm())
                .and("CreateDate", provider.createdAt())
                .and("UpdateDate", provider.updatedAt());
    }
}
