package dev.understudy.gateway;

import static dev.understudy.gateway.rpc.Parallel.OK;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.ram20150501.Client;
import com.aliyun.ram20150501.models.AddUserToGroupRequest;
import com.aliyun.ram20150501.models.AttachPolicyToUserRequest;
import com.aliyun.ram20150501.models.CreateAccessKeyRequest;
import com.aliyun.ram20150501.models.CreateGroupRequest;
import com.aliyun.ram20150501.models.CreateUserRequest;
import com.aliyun.ram20150501.models.ListEntitiesForPolicyRequest;
import com.aliyun.ram20150501.models.ListPoliciesForUserRequest;
import com.aliyun.ram20150501.models.ListUsersRequest;
import com.aliyun.tea.TeaException;
import dev.understudy.gateway.rpc.Parallel;
import dev.understudy.harness.junit.As;
import dev.understudy.harness.junit.UnderstudyTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many requests at once through the vendor's own client: none is lost, and no limit is passed. */
@UnderstudyTest(world = "scenarios/two-empty-accounts.yaml")
class ParallelClientsIT {
    private static final int MANY = 160;
    private static final int EACH = 16;

    private interface Call {
        void run() throws Exception;
    }

    @Test
    void oneOfManyCreationsOfTheSameNameSucceeds(@As("A/root") Client ram) throws Exception {
        assertThat(many(number -> () -> ram.createUser(user("user-" + number / EACH))))
                .isEqualTo(Map.of(OK, MANY / EACH, "EntityAlreadyExists.User", MANY - MANY / EACH));

        assertThat(ram.listUsers(new ListUsersRequest()).getBody().getUsers().getUser().stream()
                        .filter(user -> user.getUserName().startsWith("user-")))
                .hasSize(MANY / EACH);
    }

    @Test
    void asManySucceedAsAUserHasRoomFor(@As("A/root") Client ram) throws Exception {
        ram.createUser(user("alice"));
        for (int number = 0; number < EACH; number++) {
            ram.createGroup(new CreateGroupRequest().setGroupName("group-" + number));
        }
        assertThat(many(number -> () -> ram.createAccessKey(new CreateAccessKeyRequest().setUserName("alice"))))
                .isEqualTo(Map.of(OK, 2, "LimitExceeded.User.AccessKey", MANY - 2));
        Map<String, Integer> joined = many(number -> () -> ram.addUserToGroup(
                new AddUserToGroupRequest().setUserName("alice").setGroupName("group-" + number % EACH)));
        assertThat(joined)
                .containsEntry(OK, 5)
                .containsOnlyKeys(OK, "EntityAlreadyExists.User.Group", "LimitExceeded.User.Group");
    }

    @Test
    void bothSidesOfAnAttachmentAgree(@As("A/root") Client ram) throws Exception {
        for (int number = 0; number < EACH; number++) {
            ram.createUser(user("member-" + number));
        }
        assertThat(many(number -> () -> ram.attachPolicyToUser(new AttachPolicyToUserRequest()
                        .setUserName("member-" + number % EACH)
                        .setPolicyType("System")
                        .setPolicyName("ReadOnlyAccess"))))
                .isEqualTo(Map.of(OK, EACH, "EntityAlreadyExists.User.Policy", MANY - EACH));

        assertThat(ram.listEntitiesForPolicy(new ListEntitiesForPolicyRequest()
                                .setPolicyType("System")
                                .setPolicyName("ReadOnlyAccess"))
                        .getBody()
                        .getUsers()
                        .getUser())
                .hasSize(EACH)
                .allSatisfy(user -> assertThat(ram.listPoliciesForUser(
                                        new ListPoliciesForUserRequest().setUserName(user.getUserName()))
                                .getBody()
                                .getPolicies()
                                .getPolicy())
                        .hasSize(1));
    }

    private static CreateUserRequest user(String name) {
        return new CreateUserRequest().setUserName(name);
    }

    private static Map<String, Integer> many(IntFunction<Call> call) throws Exception {
        List<Callable<String>> calls = IntStream.range(0, MANY)
                .mapToObj(number -> outcome(call.apply(number)))
                .toList();
        return Parallel.counted(Parallel.run(calls));
    }

    private static Callable<String> outcome(Call call) {
        return () -> {
            try {
                call.run();
                return OK;
            } catch (TeaException refused) {
                return refused.getCode();
            }
        };
    }
}
