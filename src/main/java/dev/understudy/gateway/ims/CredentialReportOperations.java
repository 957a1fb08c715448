package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.CredentialReport;
import dev.understudy.ram.CredentialReports;
import dev.understudy.ram.Ram;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GenerateCredentialReport and GetCredentialReport. */
final class CredentialReportOperations {
    // IMS API "GetCredentialReport": 1 to 3501, 3501 when left out.
    private static final int LARGEST_PAGE = 3501;

    private final CredentialReports reports;

    CredentialReportOperations(Ram ram) {
        this.reports = ram.credentialReports();
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ims("GenerateCredentialReport", call -> List.of("*"), this::generate),
                RpcOperation.ims(
                        "GetCredentialReport",
                        call -> List.of("*"),
                        this::get,
                        Parameter.optional("MaxItems", Forms.number(1, LARGEST_PAGE)),
                        Parameter.optional("NextToken", Page.MARKER)));
    }

    /** The cloud takes a while; here it is done at once, and clients that wait for this word go on. */
    private Map<String, Object> generate(RpcCall call) {
        reports.generate(call.account(), call.now());
        return Fields.of("State", "COMPLETED").map();
    }

    /**
     * The last report.
     *
     * <p>ASSUMED: when none was generated yet, it is generated now; no page has an error. Each page begins with the header.
     */
    private Map<String, Object> get(RpcCall call) {
        CredentialReport report =
                reports.last(call.account()).orElseGet(() -> reports.generate(call.account(), call.now()));
        Page<CredentialReport.Row> page = Page.of(
                call.orEmpty("NextToken"),
                call.text("MaxItems").orElse(String.valueOf(LARGEST_PAGE)),
                report.rows(),
                CredentialReport.Row::userName);
        String csv = Stream.concat(
                        Stream.of(CredentialReports.header()),
                        page.items().stream().map(CredentialReport.Row::cells))
                .map(cells -> String.join(",", cells) + "\n")
                .collect(Collectors.joining());
        return Fields.of("GeneratedTime", Fields.date(report.generatedAt()))
                .and("Content", Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))
                .and("IsTruncated", page.marker() != null)
                .andIfKnown("NextToken", page.marker())
                .map();
    }
}
