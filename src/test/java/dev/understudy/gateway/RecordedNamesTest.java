package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.ContractSummary;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.sls.SlsRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedNamesTest {
    /** Parameters of operations that no event may repeat. */
    private static final Set<String> WITHHELD = Set.of(
            "AuthenticationCode",
            "AuthenticationCode1",
            "AuthenticationCode2",
            "EncodedDiagnosticMessage",
            "EncodedSAMLMetadataDocument",
            "ExternalId",
            "NewEncodedSAMLMetadataDocument",
            "NewPassword",
            "OIDCToken",
            "OldPassword",
            "Password",
            "SAMLAssertion",
            "SecurityToken");

    private static Stream<String> declared() {
        return new Gateway(new Scene().cloud)
                .rpcOperations().list().stream()
                        .flatMap(entry -> entry.lookup()
                                .fold(
                                        operation -> operation.parameters().stream(),
                                        known -> Stream.<Parameter>empty(),
                                        Stream::<Parameter>empty))
                        .map(Parameter::name);
    }

    @Test
    void everyDeclaredParameterIsJudgedHarmlessOrWithheld() {
        Set<String> unjudged = declared()
                .filter(name -> !RecordedNames.isRecorded(name) && !WITHHELD.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unjudged)
                .as("put each into RecordedNames if it can never be a secret, else into WITHHELD of this test")
                .isEmpty();
    }

    @Test
    void everyRecordedNameIsOfAParameterOrInAnAnswer() {
        Set<String> unused = new TreeSet<>(RecordedNames.RPC);
        unused.remove("RegionId");
        declared().forEach(unused::remove);
        unused.removeAll(ContractSummary.members());
        FederationScene federation = new FederationScene();
        Stream.of(federation.samlCall(federation.idp.response()), federation.oidcCall(federation.issuer.token()))
                .forEach(call -> members(federation.scene.ok(call).json()).forEach(unused::remove));
        assertThat(unused).isEmpty();
    }

    private static Stream<String> members(JsonNode answer) {
        return answer.properties().stream()
                .flatMap(member -> Stream.concat(Stream.of(member.getKey()), members(member.getValue())));
    }

    @Test
    void everyRecordedNameOfLogServiceIsInAPathOrRead() throws IOException {
        Set<String> unused = new TreeSet<>(RecordedNames.LOG);
        new Gateway(new Scene().cloud)
                .logOperations().stream()
                        .filter(SlsRouter.Row::emulated)
                        .map(row -> row.pattern().path() + "?" + row.pattern().query())
                        .forEach(path -> unused.removeIf(
                                name -> path.contains("{" + name + "}") || path.contains("?" + name + "=")));
        for (String home : List.of("gateway/sls", "sls")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/understudy", home))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    unused.removeIf(name -> source.contains("\"" + name + "\""));
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void whatIsWithheldIsNotRecorded() {
        assertThat(WITHHELD).noneMatch(RecordedNames::isRecorded);
        assertThat(List.of(
                        "AccessKeySecret",
                        "Signature",
                        "SignatureNonce",
                        "Base32StringSeed",
                        "QRCodePNG",
                        "BearerToken"))
                .noneMatch(RecordedNames::isRecorded);
    }

    @Test
    void numberedParametersCountByTheirName() {
        assertThat(RecordedNames.isRecorded("Tag.1.Key")).isTrue();
        assertThat(RecordedNames.isRecorded("ResourceNames.2")).isTrue();
        assertThat(RecordedNames.isRecorded("Password.1")).isFalse();
        assertThat(RecordedNames.isRecorded("Tag.1.Password")).isFalse();
    }

    @Test
    void answersKeepTheirHarmlessMembersOnly() {
        Map<String, Object> answer = Map.of(
                "AccessKey", Map.of("AccessKeyId", "k", "AccessKeySecret", "s"),
                "Nested", Map.of("Deep", Map.of("Secret", "s")),
                "Users", Map.of("User", List.of(Map.of("UserName", "u", "Secret", "s"))),
                "Codes", List.of("s"));
        assertThat(RecordedNames.members(answer))
                .isEqualTo(Map.of(
                        "AccessKey", Map.of("AccessKeyId", "k"),
                        "Users", Map.of("User", List.of(Map.of("UserName", "u"))),
                        "Codes", List.of()));
    }
}
