package dev.understudy.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openapiutil.Client;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.Signer;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.ram.model.v20150501.CreateUserRequest;
import com.aliyuncs.regions.ProductDomain;
import dev.understudy.wire.http.Sent;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vendor's own signers against ours. */
class RpcSdkTest {
    private static final String ODD = "a b*~+中%2F&=";

    @ParameterizedTest
    @EnumSource(
            value = MethodType.class,
            names = {"GET", "POST"})
    void aRequestOfTheOldJavaCoreVerifies(MethodType method) throws Exception {
        BasicCredentials credentials = new BasicCredentials("LTAI", "sec");
        CreateUserRequest request = new CreateUserRequest();
        request.setUserName("u");
        request.setDisplayName(ODD);
        request.setComments("");
        request.setSysMethod(method);
        request.setSysRegionId("cn-hangzhou");

        HttpRequest sent = request.signRequest(
                Signer.getSigner(credentials),
                credentials,
                FormatType.JSON,
                new ProductDomain("Ram", "ram.aliyuncs.com"));
        RpcParameters parameters = RpcParameters.of(Sent.request(
                method.name(),
                "ram.aliyuncs.com",
                "/",
                URI.create(sent.getSysUrl()).getRawQuery()));

        assertThat(parameters.first("DisplayName")).contains(ODD);
        assertThat(RpcSignature.verify(method.name(), parameters, "sec")).isEqualTo(new RpcVerdict.Verified());
        assertThat(RpcSignature.verify(method.name(), parameters, "sed")).isInstanceOf(RpcVerdict.Different.class);
    }

    @Test
    void theTeaSignerAgrees() throws Exception {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("Action", "AssumeRole");
        parameters.put("Policy", "");
        parameters.put("RoleSessionName", ODD);

        parameters.put("Signature", Client.getRPCSignature(new HashMap<>(parameters), "POST", "sec"));

        assertThat(RpcSignature.verify("POST", new RpcParameters(parameters), "sec"))
                .isEqualTo(new RpcVerdict.Verified());
    }
}
