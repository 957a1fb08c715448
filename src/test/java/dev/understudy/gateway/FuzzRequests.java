package dev.understudy.gateway;

import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcOperations;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.gateway.sls.SlsPattern;
import dev.understudy.gateway.sls.SlsRouter;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.rpc.MalformedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests that are right but for some of their pieces, by a seed. */
final class FuzzRequests {
    private static final Map<RpcService, String> HOSTS =
            Map.of(RpcService.STS, Signing.STS, RpcService.IMS, Signing.IMS);

    private final Scene scene;
    private final Random random;
    private final List<RpcOperations.Entry> rpc;
    private final List<SlsRouter.Row> log;
    private final List<RpcOperations.Entry> emulatedRpc;
    private final List<SlsRouter.Row> emulatedLog;
    private final List<Key> keys;

    FuzzRequests(Scene scene, Random random, Key session) {
        this.scene = scene;
        this.random = random;
        this.rpc = scene.gateway.rpcOperations().list();
        this.emulatedRpc = rpc.stream().filter(FuzzRequests::isEmulated).toList();
        this.log = scene.gateway.logOperations();
        this.emulatedLog = log.stream().filter(SlsRouter.Row::emulated).toList();
        this.keys = List.of(
                Scene.ADMIN,
                Scene.ADMIN,
                Scene.ADMIN,
                Scene.ADMIN,
                Scene.ROOT_A,
                Scene.ROOT_A,
                Scene.ROOT_A,
                Scene.NOBODY,
                Scene.B1,
                Scene.INACTIVE,
                session,
                session.withToken("CAISx"),
                Scene.ADMIN.withSecret("wrong"));
    }

    private static boolean isEmulated(RpcOperations.Entry entry) {
        return entry.lookup().fold(emulated -> true, known -> false, () -> false);
    }

    /** Changed before signing, after signing, both, or not at all. */
    WireRequest next() {
        Key key = any(keys);
        Draft draft = random.nextBoolean() ? rpcDraft(key) : logDraft(key);
        if (random.nextInt(3) == 0) {
            mutate(draft);
        }
        WireRequest signed = signed(draft, key);
        if (random.nextInt(3) == 0) {
            Draft after = Draft.of(signed);
            mutate(after);
            return after.request();
        }
        return signed;
    }

    private WireRequest signed(Draft draft, Key key) {
        try {
            return switch (random.nextInt(30)) {
                case 0 -> Signing.rpc(draft, key);
                case 1 -> Signing.acs3(draft, key);
                default -> {
                    WireRequest plain = draft.request();
                    yield plain.header("x-log-apiversion").isPresent()
                            ? Signing.log(any(List.of(Signing.Log.values())), draft, key)
                            : plain.header("x-acs-date").isPresent()
                                    ? Signing.acs3(draft, key)
                                    : Signing.rpc(draft, key);
                }
            };
        } catch (IllegalArgumentException | MalformedRequest unsignable) {
            return draft.request();
        }
    }

    private Draft rpcDraft(Key key) {
        RpcOperations.Entry entry = any(random.nextInt(10) == 0 ? rpc : emulatedRpc);
        Map<String, String> parameters =
                entry.lookup().fold(this::parameters, name -> new LinkedHashMap<String, String>(), LinkedHashMap::new);
        String host = HOSTS.getOrDefault(entry.service(), Signing.RAM);
        String version = entry.service().version();
        return random.nextBoolean()
                ? scene.signing.rpcDraft(host, version, key, entry.name(), parameters)
                : scene.signing.acs3Draft(host, version, key, entry.name(), parameters);
    }

    private Map<String, String> parameters(RpcOperation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.mandatory() || random.nextBoolean()) {
                parameters.put(parameter.name(), value(parameter.name()));
            }
        }
        if (random.nextInt(4) == 0) {
            parameters.put("Format", any(List.of("XML", "xml", "JSON", "x", "")));
        }
        return parameters;
    }

    private String value(String name) {
        boolean plausible = random.nextInt(4) > 0;
        if (plausible && (name.contains("Document") || name.equals("Policy"))) {
            return any(FuzzPools.BODIES);
        }
        if (plausible) {
            switch (name) {
                case "UserName" -> {
                    return any(List.of("admin", "nobody", "jane"));
                }
                case "RoleName" -> {
                    return any(List.of("LogPartner", "Closed"));
                }
                case "RoleArn" -> {
                    return Scene.ROLE;
                }
                case "PolicyName" -> {
                    return any(List.of("write-logs", "no-users", "AdministratorAccess"));
                }
                case "VirtualMFADeviceName" -> {
                    return any(List.of("phone", "tablet"));
                }
                case "SerialNumber" -> {
                    return any(List.of(
                            "acs:ram::1000000000000001:mfa/phone",
                            "acs:ram::1000000000000001:mfa/none",
                            "acs:ram::2000000000000002:mfa/phone"));
                }
                case "AuthenticationCode1", "AuthenticationCode2" -> {
                    return any(List.of("000000", "123456", "12345", "\u0661\u0662\u0663\u0664\u0665\u0666"));
                }
                case "AccountAlias" -> {
                    return any(List.of("star-logs", "a", "Star", "-x-"));
                }
                case "UserPrincipalName" -> {
                    return any(List.of("admin@1000000000000001.onaliyun.com", "admin@star-logs.onaliyun.com", "@"));
                }
                case "MinimumPasswordLength", "MaxItems", "LoginSessionDuration", "PasswordReusePrevention" -> {
                    return any(List.of("8", "12", "24", "33"));
                }
                case "Password", "OldPassword", "NewPassword" -> {
                    return any(List.of("Secret123!", "secret", "Another#45"));
                }
                case "SAMLProviderName", "OIDCProviderName" -> {
                    return any(List.of("idp", "ci", "new-idp"));
                }
                case "IssuerUrl" -> {
                    return any(List.of("https://ci.example.com", "https://other.example.com/path"));
                }
                case "OIDCProviderArn" -> {
                    return any(List.of(
                            "acs:ram::1000000000000001:oidc-provider/ci",
                            "acs:ram::2000000000000002:oidc-provider/ci"));
                }
                case "SAMLProviderArn" -> {
                    return any(List.of(
                            "acs:ram::1000000000000001:saml-provider/idp",
                            "acs:ram::9000000000000009:saml-provider/idp"));
                }
                case "PolicyType" -> {
                    return any(List.of("Custom", "System"));
                }
                default -> {
                    // Anything, below.
                }
            }
        }
        return any(FuzzPools.VALUES);
    }

    private Draft logDraft(Key key) {
        SlsPattern pattern = any(random.nextInt(10) == 0 ? log : emulatedLog).pattern();
        String path = pattern.path()
                .replace("{logstore}", random.nextInt(3) > 0 ? "access" : "none")
                .replace("{shard}", any(List.of("0", "1", "2", "x", "999999999999")))
                .replaceAll("\\{[^}]*}", any(List.of("g", "x", "0", "%2A")));
        Draft draft = scene.signing.logDraft(
                any(List.of(Signing.Log.values())),
                key,
                pattern.method(),
                any(List.of("app-logs", "app-logs", "guarded", "b-logs", "")),
                path);
        // Both, so that any kind of signature can be made over it.
        draft.header("date", Signing.rfc(Scene.START)).header("x-log-date", Signing.basic(Scene.START));
        if (!pattern.query().isEmpty()) {
            String[] halves = pattern.query().split("=", 2);
            draft.parameter(halves[0], any(List.of(halves[1].split("\\|", -1))));
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            draft.parameter(
                    any(List.of("from", "cursor", "count", "key", "offset", "size", "type", "action", "shardId")),
                    any(FuzzPools.VALUES));
        }
        if (!pattern.method().equals("GET")) {
            draft.body(any(FuzzPools.BODIES));
        }
        return draft;
    }

    private void mutate(Draft draft) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            switch (random.nextInt(10)) {
                case 0 -> draft.method(any(FuzzPools.METHODS));
                case 1 -> draft.host(any(FuzzPools.HOSTS));
                case 2 -> draft.path(any(FuzzPools.PATHS));
                case 3 -> draft.body(any(FuzzPools.BODIES));
                case 4 -> draft.body(noise());
                case 5 -> draft.withoutHeader(any(FuzzPools.HEADERS));
                case 6 -> draft.query(broken(draft.request().query()));
                case 7 -> parameter(draft);
                default -> {
                    String name = any(FuzzPools.HEADERS);
                    draft.header(name, any(FuzzPools.HEADER_VALUES.getOrDefault(name, FuzzPools.VALUES)));
                }
            }
        }
    }

    private void parameter(Draft draft) {
        try {
            List<String> names = draft.pairs().stream().map(pair -> pair.name()).toList();
            if (names.isEmpty() || random.nextInt(4) == 0) {
                draft.parameter(any(FuzzPools.VALUES), any(FuzzPools.VALUES));
            } else if (random.nextBoolean()) {
                draft.withoutParameter(any(names));
            } else {
                draft.parameter(any(names), any(FuzzPools.VALUES));
            }
        } catch (IllegalArgumentException brokenAlready) {
            draft.query("");
        }
    }

    private String broken(String query) {
        if (query.isEmpty()) {
            return any(List.of("&", "=", "%", "a=%zz", "&&=&", "type", "?", "a=b=c"));
        }
        int at = random.nextInt(query.length());
        char other = "%&=+?#;\u0000z\u0130".charAt(random.nextInt(10));
        return query.substring(0, at) + other + query.substring(at + random.nextInt(2));
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T any(List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }
}
