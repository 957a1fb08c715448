package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Parameter;
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

    @Test
    void everyDeclaredParameterIsJudgedHarmlessOrWithheld() {
        Set<String> unjudged = new Gateway(new Scene().cloud)
                .rpcOperations().list().stream()
                        .flatMap(entry -> entry.lookup()
                                .fold(
                                        operation -> operation.parameters().stream(),
                                        known -> Stream.<Parameter>empty(),
                                        Stream::<Parameter>empty))
                        .map(Parameter::name)
                        .filter(name -> !RecordedNames.isRecorded(name) && !WITHHELD.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unjudged)
                .as("put each into RecordedNames if it can never be a secret, else into WITHHELD of this test")
                .isEmpty();
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
