package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.ALLOW_ALL;
import static dev.understudy.gateway.rpc.Calls.TRUST_B;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagOperationsTest {
    private static final String RED = "[{\"Key\":\"team\",\"Value\":\"red\"}]";
    private final Calls calls = new Calls();

    @BeforeEach
    void things() {
        calls.answer("CreateRole", "RoleName", "Partner", "AssumeRolePolicyDocument", TRUST_B);
        calls.answer("CreatePolicy", "PolicyName", "p", "PolicyDocument", ALLOW_ALL);
    }

    @Test
    void rolesAndPoliciesAreTaggedListedAndUntagged() {
        String[] role = {"ResourceType", "role", "ResourceNames", "[\"partner\"]", "Tag", RED};
        calls.answer("TagResources", role);
        calls.answer("TagResources", "ResourceType", "policy", "ResourceNames.1", "p", "Tag", RED);

        assertThat(calls.answer("ListTagResources", "ResourceType", "role").toString())
                .isEqualTo("{TagResources=[{ResourceType=role, ResourceName=Partner, TagKey=team, TagValue=red}]}");
        assertThat(calls.answer("ListTagResources", role).toString()).contains("Partner");
        assertThat(calls.answer("ListTagResources", "ResourceType", "policy", "Tag", RED)
                        .toString())
                .contains("ResourceName=p");
        calls.answer("UntagResources", "ResourceType", "role", "ResourceNames.1", "Partner", "TagKeys.1", "team");
        calls.answer("UntagResources", "ResourceType", "policy", "ResourceNames.1", "p", "All", "true");
        assertThat(calls.answer("ListTagResources", "ResourceType", "role").toString())
                .isEqualTo("{TagResources=[]}");
        assertThat(calls.answer("ListTagResources", "ResourceType", "policy").toString())
                .isEqualTo("{TagResources=[]}");
    }

    @Test
    void tagsAreListedInPages() {
        String two = "[{\"Key\":\"a\",\"Value\":\"1\"},{\"Key\":\"b\",\"Value\":\"2\"}]";
        calls.answer("TagResources", "ResourceType", "role", "ResourceNames.1", "Partner", "Tag", two);
        Map<String, Object> first = calls.answer("ListTagResources", "ResourceType", "role", "PageSize", "1");
        String token = String.valueOf(first.get("NextToken"));
        Map<String, Object> rest = calls.answer("ListTagResources", "ResourceType", "role", "NextToken", token);

        assertThat(Calls.each(first, "TagKey", "TagResources")).containsExactly("a");
        assertThat(Calls.each(rest, "TagKey", "TagResources")).containsExactly("b");
        assertThat(rest).doesNotContainKey("NextToken");
    }

    @Test
    void taggingIsRefusedForTheseReasons() {
        assertThat(calls.refusal("TagResources", "ResourceType", "user").code()).isEqualTo("InvalidResourceType");
        assertThat(calls.refusal("TagResources", "ResourceType", "role"))
                .isEqualTo(new CloudError("MissingTag", 400, "Tag is mandatory for this action."));
        assertThat(calls.refusal("TagResources", "ResourceType", "role", "Tag", RED)
                        .code())
                .isEqualTo("MissingResourceNames");
        assertThat(calls.refusal(
                                "TagResources",
                                "ResourceType",
                                "role",
                                "ResourceNames",
                                "[\"Partner\",\"none\"]",
                                "Tag",
                                RED)
                        .code())
                .isEqualTo("EntityNotExist.Role");
        assertThat(calls.refusal("UntagResources", "ResourceType", "policy", "ResourceNames", "p")
                        .code())
                .isEqualTo("InvalidResourceNames");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Key\":\"team\",\"Value\":1}]",
                "[{\"Key\":\"team\",\"Value\":null}]",
                "[{\"Key\":\"team\",\"Value\":{}}]",
                "[{\"Key\":[\"team\"],\"Value\":\"red\"}]",
                "[{\"Key\":\"team\",\"Value\":\"red\",\"Value\":\"blue\"}]",
                "[\"team\"]",
                "[] []",
                "{}"
            })
    void aTagThatIsNoTextIsRefused(String tags) {
        assertThat(calls.refusal("TagResources", "ResourceType", "role", "ResourceNames.1", "Partner", "Tag", tags)
                        .code())
                .isEqualTo("InvalidTag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[null]", "[{}]", "[[\"Partner\"]]", "[\"Partner\"] x", "\"Partner\""})
    void aNameThatIsNoTextIsRefused(String names) {
        assertThat(calls.refusal("TagResources", "ResourceType", "role", "ResourceNames", names, "Tag", RED)
                        .code())
                .isEqualTo("InvalidResourceNames");
    }
}
