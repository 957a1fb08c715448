package dev.understudy.sls;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;

/** The refusals of Log Service, to the letter; each method gives something to throw. */
public final class SlsError {
    private SlsError() {}

    // Wording of the vendor's end-to-end tests (aliyun-log-go-sdk); every page of the help has a blank before the
    // colon.
    public static Refused projectNotExist(String project) {
        return refused("ProjectNotExist", 404, "The Project does not exist: " + project);
    }

    // Log Service "Common error codes" (2026)
    public static Refused projectAlreadyExist(String project) {
        return refused("ProjectAlreadyExist", 400, "Project " + project + " already exist");
    }

    // Vendor's ProjectFunctionTest (aliyun-log-java-sdk)
    static Refused invalidProjectDescription(String description) {
        return parameterInvalid("Invalid project description: '" + description + "'");
    }

    // ASSUMED: code and wording after the documented ones of a wrong description; no page gives those of a wrong name.
    static Refused invalidProjectName(String name) {
        return parameterInvalid("Invalid project name: '" + name + "'");
    }

    // Vendor's functional tests (aliyun-log-java-sdk)
    public static Refused logStoreNotExist(String logStore) {
        return refused("LogStoreNotExist", 404, "logstore " + logStore + " does not exist");
    }

    // Vendor's LogStoreFunctionTest (aliyun-log-java-sdk)
    static Refused logStoreAlreadyExist(String logStore) {
        return refused("LogStoreAlreadyExist", 400, "logstore " + logStore + " already exists");
    }

    // Log Service API "CreateLogStore"; vendor's LogStoreFunctionTest and StorageTtl
    static Refused logStoreInfoInvalid(String message) {
        return refused("LogStoreInfoInvalid", 400, message);
    }

    // Log Service API "CreateLogStore"
    static Refused projectQuotaExceed() {
        return refused("ProjectQuotaExceed", 400, "Project Quota Exceed.");
    }

    // Log Service API "GetCursor", "PullLogs"
    public static Refused shardNotExist(String shard) {
        return refused("ShardNotExist", 400, "Shard " + shard + " does not exist.");
    }

    // Log Service API "SplitShard", "MergeShards"
    public static Refused invalidShardId() {
        return parameterInvalid("invalid shard id.");
    }

    // Log Service API "SplitShard"
    static Refused invalidMidHash() {
        return parameterInvalid("invalid mid hash.");
    }

    // Log Service API "MergeShards"
    static Refused lastShard() {
        return parameterInvalid("can not merge the last shard.");
    }

    // Log Service API "PutLogs", "GetCursor"
    static Refused logStoreWithoutShard() {
        return refused("LogStoreWithoutShard", 400, "logstore has no shard.");
    }

    // Log Service API "GetCursor"
    static Refused invalidFrom() {
        return parameterInvalid("Parameter From is not valid.");
    }

    // Log Service API "PullLogs"
    static Refused parameterInvalidCursor(String cursor) {
        return parameterInvalid("Invalid cursor " + cursor + ".");
    }

    // ASSUMED: the code on which loghub-client-lib and the Python SDK reset a cursor; no page names that of an expired
    // one.
    static Refused expiredCursor(String cursor) {
        return refused("InvalidCursor", 400, "Invalid cursor " + cursor + ".");
    }

    // Log Service API "PullLogs"
    static Refused invalidCount() {
        return parameterInvalid("ParameterCount should be in [0-1000].");
    }

    // Log Service API "PutLogs"
    static Refused unparseableLogs() {
        return refused("PostBodyInvalid", 400, "Protobuffer content cannot be parsed.");
    }

    // Log Service API "PutLogs"
    static Refused logTimeOutOfRange() {
        return refused("PostBodyInvalid", 400, "The post data time is out of range");
    }

    // Log Service API "PutLogs" (2021)
    static Refused invalidEncoding() {
        return refused("InvalidEncoding", 400, "Non-UTF8 charactors are in logs.");
    }

    // Log Service API "PutLogs" (2021)
    static Refused invalidKey() {
        return refused("InvalidKey", 400, "Invalid keys are in logs.");
    }

    // Log Service API "PutLogs" (2021)
    static Refused tooManyLogs() {
        return refused("PostBodyTooLarge", 400, "Logs must be less than or equal to 3 MB and 4096 entries.");
    }

    // Log Service "Common error codes" (2026)
    static Refused bodyTooLarge(long size, int limit) {
        return refused("PostBodyTooLarge", 413, "Body size " + size + " must little than " + limit + ".");
    }

    // Log Service API "CreateConsumerGroup"
    static Refused consumerGroupAlreadyExist() {
        return refused("ConsumerGroupAlreadyExist", 400, "Consumer group already exist.");
    }

    // Log Service API "CreateConsumerGroup"
    public static Refused consumerGroupFormat() {
        return refused("JsonInfoInvalid", 400, "ConsumerGroup or timeout is of error format.");
    }

    // Log Service API "UpdateConsumerGroup"
    public static Refused timeoutFormat() {
        return refused("JsonInfoInvalid", 400, "Timeout is of error value type.");
    }

    // Log Service API "ConsumerGroupHeartBeat"
    static Refused consumerGroupNotExist() {
        return refused("ConsumerGroupNotExist", 404, "Consumer group not exist.");
    }

    // Log Service API "ConsumerGroupHeartBeat"
    static Refused notExistConsumerWithBody() {
        return refused("NotExistConsumerWithBody", 400, "non-exist consumer with non-empty body of heartbeat message");
    }

    // Log Service API "ConsumerGroupUpdateCheckPoint"
    static Refused invalidShardCheckPoint() {
        return refused("InvalidShardCheckPoint", 400, "Shard checkpoint not encoded by base64.");
    }

    // Log Service API "ConsumerGroupUpdateCheckPoint"
    static Refused consumerNotExist() {
        return refused("ConsumerNotExist", 404, "Consumer not exist in the consumer group");
    }

    // ASSUMED: status and wording; the code is known from the clients only (loghub-client-lib, aliyun-log-go-sdk).
    static Refused consumerNotMatch() {
        return refused("ConsumerNotMatch", 400, "Consumer not match");
    }

    // Log Service API "ConsumerGroupUpdateCheckPoint": 404 here, 400 for cursors
    static Refused checkPointShardNotExist() {
        return refused("ShardNotExist", 404, "Shard not exist.");
    }

    // Log Service "Common error codes" (2026)
    public static Refused missingQueryKey(String name) {
        return refused("MissingParameter", 400, "Missing query key : " + name + ".");
    }

    // Log Service API "ListProject": `offset : {v} pair is invalid`; ASSUMED for the other query keys.
    public static Refused invalidPair(String name, String value) {
        return parameterInvalid(name + " : " + value + " pair is invalid");
    }

    // Log Service "Common error codes" (2026)
    public static Refused bodyNotJson() {
        return refused("PostBodyInvalid", 400, "The request body is not valid JSON object.");
    }

    // Log Service API "CreateProject"
    public static Refused projectBodyNotJson() {
        return parameterInvalid("The body is not valid json string.");
    }

    // Log Service "Common error codes" (2026)
    public static Refused parameterInvalid(String message) {
        return refused("ParameterInvalid", 400, message);
    }

    // Log Service "Common error codes" (2026)
    public static CloudError invalidMethod(String uri) {
        return new CloudError("InvalidMethod", 405, "Invalid request method : " + uri);
    }

    private static Refused refused(String code, int status, String message) {
        return new CloudError(code, status, message).refused();
    }
}
