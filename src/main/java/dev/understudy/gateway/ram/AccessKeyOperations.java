package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.OPTIONAL_USER_NAME;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.account.AccessKey;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.AccessKeys;
import dev.understudy.ram.KeyUse;
import java.util.List;
import java.util.Map;

/** CreateAccessKey, UpdateAccessKey, DeleteAccessKey, ListAccessKeys, GetAccessKeyLastUsed. */
final class AccessKeyOperations {
    private static final Parameter KEY_ID = required("UserAccessKeyId");

    private final AccessKeys keys;

    AccessKeyOperations(AccessKeys keys) {
        this.keys = keys;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram("CreateAccessKey", this::resource, this::create, OPTIONAL_USER_NAME)
                        .refusing("MissingUserName", "EntityNotExist.User", "LimitExceeded.User.AccessKey"),
                RpcOperation.ram(
                                "UpdateAccessKey",
                                this::resource,
                                this::update,
                                OPTIONAL_USER_NAME,
                                KEY_ID,
                                required("Status", Forms.oneOf("Active", "Inactive")))
                        .refusing("MissingUserName", "EntityNotExist.User", "EntityNotExist.User.AccessKey"),
                RpcOperation.ram("DeleteAccessKey", this::resource, this::delete, OPTIONAL_USER_NAME, KEY_ID)
                        .refusing("MissingUserName", "EntityNotExist.User", "EntityNotExist.User.AccessKey"),
                RpcOperation.ram("ListAccessKeys", this::resource, this::list, OPTIONAL_USER_NAME)
                        .refusing("MissingUserName", "EntityNotExist.User"),
                // The resource is that of its twin in IMS.
                RpcOperation.ram("GetAccessKeyLastUsed", this::resource, this::lastUsed, KEY_ID, OPTIONAL_USER_NAME)
                        .refusing("MissingUserName", "EntityNotExist.User", "EntityNotExist.User.AccessKey"));
    }

    private List<String> resource(RpcCall call) {
        return List.of(RamResources.user(call.account(), userName(call)));
    }

    private Map<String, Object> create(RpcCall call) {
        AccessKey key = keys.create(call.account(), userName(call), call.now());
        Map<String, Object> fields = Fields.of("AccessKeyId", key.id())
                .and("AccessKeySecret", key.secret())
                .and("Status", status(key))
                .and("CreateDate", key.createdAt())
                .map();
        return Fields.of("AccessKey", fields).map();
    }

    private Map<String, Object> update(RpcCall call) {
        boolean active = call.required("Status").equals("Active");
        keys.setActive(call.account(), userName(call), call.required("UserAccessKeyId"), active);
        return Fields.none();
    }

    private Map<String, Object> delete(RpcCall call) {
        keys.delete(call.account(), userName(call), call.required("UserAccessKeyId"));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        List<AccessKey> found = keys.list(call.account(), userName(call));
        return Fields.of("AccessKeys", Fields.list("AccessKey", found, AccessKeyOperations::withoutSecret))
                .map();
    }

    private Map<String, Object> lastUsed(RpcCall call) {
        String date = keys.lastUsed(call.account(), userName(call), call.required("UserAccessKeyId"))
                .map(KeyUse::at)
                .map(Fields::date)
                .orElse("");
        return Fields.of("AccessKeyLastUsed", Fields.of("LastUsedDate", date).map())
                .map();
    }

    /** Without UserName the caller is meant. ASSUMED: who is no user must name one. */
    private static String userName(RpcCall call) {
        return call.text("UserName").or(call::callingUser).orElseThrow(() -> RpcErrors.missing("UserName"));
    }

    private static Map<String, Object> withoutSecret(AccessKey key) {
        return Fields.of("AccessKeyId", key.id())
                .and("Status", status(key))
                .and("CreateDate", key.createdAt())
                .map();
    }

    private static String status(AccessKey key) {
        return key.active() ? "Active" : "Inactive";
    }
}
