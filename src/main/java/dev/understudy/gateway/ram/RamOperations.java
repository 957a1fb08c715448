package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.Ram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All operations of RAM that are emulated. */
public final class RamOperations {
    private RamOperations() {}

    /**
     * List them.
     *
     * @param decoder turns, for an account that asks, an encoded diagnostic message into the members of {@code DecodedDiagnosticMessage}; empty when it is
     *     none of ours
     */
    public static List<RpcOperation> all(
            Ram ram, BiFunction<AccountId, String, Optional<Map<String, Object>>> decoder) {
        return Stream.of(
                        new UserOperations(ram.users()).all(),
                        new LoginProfileOperations(ram).all(),
                        new PasswordOperations(ram).all(),
                        new MfaOperations(ram.mfaDevices()).all(),
                        new AliasOperations(ram.settings()).all(),
                        new PasswordPolicyOperations(ram.settings(), RpcService.RAM).all(),
                        new SecurityPreferenceOperations(ram.settings(), RpcService.RAM).all(),
                        new AccessKeyOperations(ram.accessKeys()).all(),
                        new GroupOperations(ram.groups()).all(),
                        new MembershipOperations(ram.memberships()).all(),
                        new RoleOperations(ram).all(),
                        new PolicyOperations(ram).all(),
                        new PolicyVersionOperations(ram).all(),
                        new AttachmentOperations(ram.attachments()).all(),
                        new EntityOperations(ram.attachments()).all(),
                        new TagOperations(ram.tags()).all(),
                        new DiagnosticOperations(decoder).all())
                .flatMap(List::stream)
                .toList();
    }
}
