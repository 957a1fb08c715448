package dev.understudy.gateway.sls;

import dev.understudy.sls.LogService;
import dev.understudy.sls.ProjectDetails;
import dev.understudy.sls.ProjectPolicy;
import dev.understudy.sls.SlsError;
import dev.understudy.sls.SlsProject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Projects and their policies. */
final class ProjectOperations {
    private static final String PROJECT = "project/{project}";
    // Log Service API "PutProjectPolicy"
    private static final int LONGEST_POLICY = 16 * 1024;
    // ASSUMED: in UTC; GetProject's sample shows this form without a zone.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LogService service;
    private final Function<String, Object> policyParser;

    ProjectOperations(LogService service, Function<String, Object> policyParser) {
        this.service = service;
        this.policyParser = policyParser;
    }

    // Actions and resources: Log Service "Authorization rules"
    List<SlsOperation> all() {
        return List.of(
                operation("CreateProject", "POST", "/", SlsHost.EITHER, "project/{body.projectName}", this::create),
                operation("GetProject", "GET", "/", SlsHost.PROJECT, PROJECT, this::get),
                operation("ListProject", "GET", "/", SlsHost.ENDPOINT, "project/*", this::list),
                operation("UpdateProject", "PUT", "/", SlsHost.PROJECT, PROJECT, this::update),
                operation("DeleteProject", "DELETE", "/", SlsHost.PROJECT, PROJECT, this::delete),
                // ASSUMED: on the project; the page says "all resources".
                operation("GetProjectPolicy", "GET", "/policy", SlsHost.PROJECT, PROJECT, this::getPolicy),
                operation("PutProjectPolicy", "POST", "/policy", SlsHost.PROJECT, PROJECT, this::putPolicy),
                operation("DeleteProjectPolicy", "DELETE", "/policy", SlsHost.PROJECT, PROJECT, this::deletePolicy));
    }

    private static SlsOperation operation(
            String name,
            String method,
            String path,
            SlsHost host,
            String resource,
            Function<SlsCall, SlsAnswer> execute) {
        SlsPattern pattern = new SlsPattern(name, method, path, "", host, "Log Service API \"" + name + "\"");
        return new SlsOperation(pattern, "log:" + name, resource, execute);
    }

    private SlsAnswer create(SlsCall call) {
        JsonBody body = JsonBody.of(call, SlsError::projectBodyNotJson);
        String redundancy = body.text("dataRedundancyType");
        ProjectDetails details = new ProjectDetails(
                body.text("description"), body.text("resourceGroupId"), redundancy.isEmpty() ? "LRS" : redundancy);
        service.createProject(call.owner(), call.region(), body.text("projectName"), details, call.now());
        return SlsAnswer.nothing();
    }

    private SlsAnswer get(SlsCall call) {
        SlsProject project = service.project(call.projectName());
        Map<String, Object> json = describe(project);
        json.put("createTime", TIME.format(project.createdAt()));
        json.put("lastModifyTime", TIME.format(project.modifiedAt()));
        json.put("deletionProtection", false);
        json.put("quota", quota());
        return SlsAnswer.json(json);
    }

    private SlsAnswer list(SlsCall call) {
        String name = call.parameter("projectName").orElse("");
        String description = call.parameter("description").orElse("").toLowerCase(Locale.ROOT);
        String group = call.parameter("resourceGroupId").orElse("");
        // An endpoint answers for its own region.
        List<SlsProject> found = service.projects(call.owner()).stream()
                .filter(project -> project.region().equals(call.region()))
                .filter(project -> project.name().contains(name))
                .filter(project ->
                        project.details().description().toLowerCase(Locale.ROOT).contains(description))
                .filter(project ->
                        group.isEmpty() || project.details().resourceGroupId().equals(group))
                .toList();
        Page page = Page.of(call, 100);
        return SlsAnswer.json(page.answer("projects", found, project -> listed(project, call.flag("fetchQuota"))));
    }

    private static Map<String, Object> listed(SlsProject project, boolean withQuota) {
        Map<String, Object> json = describe(project);
        json.put("createTime", Long.toString(project.createdAt().getEpochSecond()));
        json.put("lastModifyTime", Long.toString(project.modifiedAt().getEpochSecond()));
        if (withQuota) {
            json.put("quota", quota());
        }
        return json;
    }

    private static Map<String, Object> describe(SlsProject project) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("projectName", project.name());
        json.put("description", project.details().description());
        json.put("status", "Normal");
        json.put("owner", project.owner().digits());
        json.put("region", project.region());
        json.put("resourceGroupId", project.details().resourceGroupId());
        json.put("dataRedundancyType", project.details().dataRedundancyType());
        return json;
    }

    // Log Service "Basic resources"; shard is the vendor's ProjectFunctionTest
    private static Map<String, Object> quota() {
        Map<String, Object> quota = new LinkedHashMap<>();
        quota.put("logstore", 200);
        quota.put("shard", 400);
        quota.put("config", 200);
        quota.put("machineGroup", 200);
        for (String other : List.of(
                "dashboard", "chart", "savedsearch", "ETL", "export", "ingestion", "alert", "report", "scheduledSQL")) {
            quota.put(other, 100);
        }
        return quota;
    }

    private SlsAnswer update(SlsCall call) {
        JsonBody body = JsonBody.of(call, SlsError::projectBodyNotJson);
        SlsProject project = service.project(call.projectName());
        project.update(project.details().withDescription(body.text("description")), call.now());
        return SlsAnswer.nothing();
    }

    private SlsAnswer delete(SlsCall call) {
        service.deleteProject(call.projectName());
        return SlsAnswer.nothing();
    }

    private SlsAnswer getPolicy(SlsCall call) {
        return service.project(call.projectName())
                .policy()
                .map(policy -> SlsAnswer.text(policy.text()))
                .orElseGet(SlsAnswer::nothing);
    }

    private SlsAnswer putPolicy(SlsCall call) {
        SlsProject project = service.project(call.projectName());
        if (call.body().length > LONGEST_POLICY) {
            // ASSUMED: code and wording; only the limit is documented.
            throw SlsError.parameterInvalid("The policy must not be larger than " + LONGEST_POLICY + " bytes.");
        }
        String text = new String(call.body(), StandardCharsets.UTF_8);
        project.putPolicy(new ProjectPolicy(text, policyParser.apply(text)));
        return SlsAnswer.nothing();
    }

    private SlsAnswer deletePolicy(SlsCall call) {
        service.project(call.projectName()).deletePolicy();
        return SlsAnswer.nothing();
    }
}
