package dev.understudy.frontdoor;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Issues a leaf per asked name, all over one key pair; an alias is the host name, empty for clients that name none. */
final class LeafKeys extends X509ExtendedKeyManager {
    private static final String DEFAULT = "";
    // A client can ask for any name: what is remembered is bounded.
    private static final int REMEMBERED = 2_000;

    private final Supplier<AuthorityFiles.Held> authority;
    private final List<String> ownNames;
    private final Map<String, X509Certificate[]> chains = new ConcurrentHashMap<>();

    // Made for the first client that wants TLS: most runs start faster without.
    private @Nullable KeyPair keys;

    LeafKeys(Supplier<AuthorityFiles.Held> authority, List<String> ownNames) {
        this.authority = authority;
        this.ownNames = List.copyOf(ownNames);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return engine == null ? null : alias(keyType, engine.getHandshakeSession());
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return socket instanceof SSLSocket tls ? alias(keyType, tls.getHandshakeSession()) : null;
    }

    private @Nullable String alias(String keyType, @Nullable SSLSession session) {
        if (!keyType.equals("EC")) {
            return null;
        }
        if (session instanceof ExtendedSSLSession extended) {
            for (SNIServerName name : extended.getRequestedServerNames()) {
                if (name instanceof SNIHostName host) {
                    String asked = host.getAsciiName().toLowerCase(Locale.ROOT);
                    return ownNames.contains(asked) ? DEFAULT : asked;
                }
            }
        }
        return DEFAULT;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        if (chains.size() > REMEMBERED) {
            chains.clear();
        }
        return chains.computeIfAbsent(alias, this::issue).clone();
    }

    private X509Certificate[] issue(String alias) {
        List<String> names = alias.equals(DEFAULT) ? ownNames : List.of(alias);
        AuthorityFiles.Held issuer = authority.get();
        try {
            X509Certificate leaf = CertificateMaker.leaf(issuer.certificate(), issuer.key(), keys().getPublic(), names);
            return new X509Certificate[] {leaf, issuer.certificate()};
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate can be made for `" + alias + "`", e);
        }
    }

    private synchronized KeyPair keys() {
        KeyPair made = keys;
        if (made == null) {
            made = CertificateMaker.newKeys();
            keys = made;
        }
        return made;
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys().getPrivate();
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return keyType.equals("EC") ? new String[] {DEFAULT} : null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String @Nullable [] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
