package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.ram20150501.models.BindMFADeviceRequest;
import com.aliyun.ram20150501.models.CreateUserRequest;
import com.aliyun.ram20150501.models.CreateVirtualMFADeviceRequest;
import com.aliyun.ram20150501.models.CreateVirtualMFADeviceResponseBody.CreateVirtualMFADeviceResponseBodyVirtualMFADevice;
import com.aliyun.ram20150501.models.DeleteUserRequest;
import com.aliyun.ram20150501.models.GetUserMFAInfoRequest;
import com.aliyun.ram20150501.models.SetAccountAliasRequest;
import com.aliyun.ram20150501.models.SetPasswordPolicyRequest;
import com.aliyun.tea.TeaException;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.ram.model.v20150501.GetAccountAliasRequest;
import com.aliyuncs.ram.model.v20150501.GetPasswordPolicyRequest;
import com.aliyuncs.ram.model.v20150501.GetSecurityPreferenceRequest;
import com.aliyuncs.ram.model.v20150501.ListVirtualMFADevicesRequest;
import dev.understudy.harness.World;
import dev.understudy.harness.junit.As;
import dev.understudy.harness.junit.UnderstudyTest;
import dev.understudy.ram.Totp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** MFA devices, password policy and alias as the vendor's own clients see them. */
@UnderstudyTest(world = "scenarios/two-empty-accounts.yaml")
class AccountSettingsIT {
    @Test
    void aDeviceIsBoundWithItsOwnCodes(
            World world, @As("A/root") com.aliyun.ram20150501.Client ram, @As("A/root") IAcsClient old)
            throws Exception {
        ram.createUser(new CreateUserRequest().setUserName("alice"));
        CreateVirtualMFADeviceResponseBodyVirtualMFADevice device = ram.createVirtualMFADevice(
                        new CreateVirtualMFADeviceRequest().setVirtualMFADeviceName("phone"))
                .getBody()
                .getVirtualMFADevice();
        Totp totp = Totp.of(device.getBase32StringSeed());
        BindMFADeviceRequest bind =
                new BindMFADeviceRequest().setUserName("alice").setSerialNumber(device.getSerialNumber());

        TeaException wrong = catchThrowableOfType(
                TeaException.class,
                () -> ram.bindMFADevice(bind.setAuthenticationCode1("000000").setAuthenticationCode2("000000")));
        assertThat(wrong.getStatusCode()).isEqualTo(403);
        assertThat(wrong.getCode()).isEqualTo("CheckAuthenticationCodeFail");

        Instant now = world.now();
        ram.bindMFADevice(
                bind.setAuthenticationCode1(totp.code(now.minusSeconds(30))).setAuthenticationCode2(totp.code(now)));
        assertThat(ram.getUserMFAInfo(new GetUserMFAInfoRequest().setUserName("alice"))
                        .getBody()
                        .getMFADevice()
                        .getType())
                .isEqualTo("VMFA");
        assertThat(old.getAcsResponse(new ListVirtualMFADevicesRequest())
                        .getVirtualMFADevices()
                        .get(0)
                        .getUser()
                        .getUserName())
                .isEqualTo("alice");
        TeaException conflict = catchThrowableOfType(
                TeaException.class, () -> ram.deleteUser(new DeleteUserRequest().setUserName("alice")));
        assertThat(conflict.getCode()).isEqualTo("DeleteConflict.User.MFADevice");
    }

    @Test
    void settingsMadeByOneClientAreReadByTheOther(
            @As("A/root") com.aliyun.ram20150501.Client ram, @As("A/root") IAcsClient old) throws Exception {
        ram.setPasswordPolicy(new SetPasswordPolicyRequest()
                .setMinimumPasswordLength(12)
                .setRequireSymbols(true)
                .setMaxLoginAttemps(5));
        ram.setAccountAlias(new SetAccountAliasRequest().setAccountAlias("star-logs"));

        var policy = old.getAcsResponse(new GetPasswordPolicyRequest()).getPasswordPolicy();
        assertThat(policy.getMinimumPasswordLength()).isEqualTo(12);
        assertThat(policy.getRequireSymbols()).isTrue();
        assertThat(policy.getMaxLoginAttemps()).isEqualTo(5);
        assertThat(old.getAcsResponse(new GetAccountAliasRequest()).getAccountAlias())
                .isEqualTo("star-logs");
        assertThat(old.getAcsResponse(new GetSecurityPreferenceRequest())
                        .getSecurityPreference()
                        .getLoginProfilePreference()
                        .getLoginSessionDuration())
                .isEqualTo(6);
    }
}
