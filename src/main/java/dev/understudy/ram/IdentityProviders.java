package dev.understudy.ram;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The identity providers of one account, by name: names of the two kinds do not get in each other's way. */
public record IdentityProviders(SortedMap<String, SamlProvider> saml, SortedMap<String, OidcProvider> oidc) {
    static final IdentityProviders NONE = new IdentityProviders(new TreeMap<>(), new TreeMap<>());

    public IdentityProviders {
        saml = Collections.unmodifiableSortedMap(new TreeMap<>(saml));
        oidc = Collections.unmodifiableSortedMap(new TreeMap<>(oidc));
    }

    IdentityProviders with(SamlProvider provider) {
        SortedMap<String, SamlProvider> more = new TreeMap<>(saml);
        more.put(provider.name(), provider);
        return new IdentityProviders(more, oidc);
    }

    IdentityProviders without(SamlProvider provider) {
        SortedMap<String, SamlProvider> fewer = new TreeMap<>(saml);
        fewer.remove(provider.name());
        return new IdentityProviders(fewer, oidc);
    }

    IdentityProviders with(OidcProvider provider) {
        SortedMap<String, OidcProvider> more = new TreeMap<>(oidc);
        more.put(provider.name(), provider);
        return new IdentityProviders(saml, more);
    }

    IdentityProviders without(OidcProvider provider) {
        SortedMap<String, OidcProvider> fewer = new TreeMap<>(oidc);
        fewer.remove(provider.name());
        return new IdentityProviders(saml, fewer);
    }
}
