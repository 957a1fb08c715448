package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Calls.A;
import static dev.understudy.gateway.rpc.Calls.NOW;
import static dev.understudy.gateway.rpc.Calls.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Totp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MfaOperationsTest {
    private static final String PHONE = "acs:ram::1000000000000001:mfa/phone";

    private final Calls calls = new Calls();

    @BeforeEach
    void alice() {
        calls.answer("CreateUser", "UserName", "alice");
    }

    @Test
    void aDeviceIsMadeBoundShownUnboundAndDeleted() {
        Totp totp = Totp.of(seed("phone"));
        assertThat(calls.answer("ListVirtualMFADevices").toString())
                .isEqualTo("{VirtualMFADevices={VirtualMFADevice=[{SerialNumber=" + PHONE + "}]}}");

        assertThat(bind("alice", PHONE, totp)).isEmpty();
        assertThat(calls.answer("GetUserMFAInfo", "UserName", "alice").toString())
                .isEqualTo("{MFADevice={SerialNumber=" + PHONE + ", Type=VMFA}}");
        calls.answer("UpdateUser", "UserName", "alice", "NewUserName", "alicia");
        assertThat(calls.answer("ListVirtualMFADevices").toString())
                .matches(".*ActivateDate=2026-01-05T08:00:00Z, User=\\{UserId=2[0-9]{17}, UserName=alicia,.*");

        assertThat(calls.answer("UnbindMFADevice", "UserName", "alicia").toString())
                .isEqualTo("{MFADevice={SerialNumber=" + PHONE + "}}");
        assertThat(calls.answer("DeleteVirtualMFADevice", "SerialNumber", PHONE))
                .isEmpty();
        assertThat(calls.answer("ListVirtualMFADevices").toString())
                .isEqualTo("{VirtualMFADevices={VirtualMFADevice=[]}}");
    }

    @Test
    void theQrCodeIsAPictureOfTheSeed() throws Exception {
        Map<String, Object> made = calls.answer("CreateVirtualMFADevice", "VirtualMFADeviceName", "phone");
        String seed = String.valueOf(at(made, "VirtualMFADevice", "Base32StringSeed"));
        String png = String.valueOf(at(made, "VirtualMFADevice", "QRCodePNG"));

        assertThat(seed).matches("[A-Z2-7]{32}");
        assertThat(read(png))
                .isEqualTo("otpauth://totp/Aliyun:phone@1000000000000001?secret=" + seed + "&issuer=Aliyun");
    }

    private static String read(String png) throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels))))
                .getText();
    }

    @Test
    void theCodesOfAnotherMomentAreWrongAndAdvancingTheClockMakesThemRight() {
        Totp totp = Totp.of(seed("phone"));
        String[] parameters = codes("alice", PHONE, totp.code(NOW.plusSeconds(570)), totp.code(NOW.plusSeconds(600)));

        assertThat(calls.refusal("BindMFADevice", parameters))
                .isEqualTo(new CloudError(
                        "CheckAuthenticationCodeFail", 403, "The parameter - \"AuthenticationCode\" is inccorrect."));
        assertThat(calls.at(NOW.plusSeconds(600)).answer("BindMFADevice", parameters))
                .isEmpty();
    }

    @Test
    void aDeviceIsNotMadeForTheseReasons() {
        seed("phone");
        assertThat(calls.refusal("CreateVirtualMFADevice", "VirtualMFADeviceName", "phone"))
                .isEqualTo(new CloudError(
                        "EntityAlreadyExists.VirtualMFADevice", 409, "The virtual mfa device does already EXIST."));
        assertThat(calls.refusal("CreateVirtualMFADevice", "VirtualMFADeviceName", "a_b"))
                .isEqualTo(new CloudError(
                        "InvalidParameter.VirtualMFADeviceName.InvalidChars",
                        400,
                        "The parameter - \"VirtualMFADeviceName\" contains invalid chars."));
        assertThat(calls.refusal("CreateVirtualMFADevice", "VirtualMFADeviceName", "a".repeat(65)))
                .isEqualTo(new CloudError(
                        "InvalidParameter.VirtualMFADeviceName.Length",
                        400,
                        "The parameter - \"VirtualMFADeviceName\" beyond the length limit."));
        Calls small = new Calls(new Quotas(1, 1, 1, 1, 5, 6144, 2048, 2, 5, 20, 10, 5, 1, 100, 100));
        small.answer("CreateVirtualMFADevice", "VirtualMFADeviceName", "phone");
        assertThat(small.refusal("CreateVirtualMFADevice", "VirtualMFADeviceName", "tablet"))
                .isEqualTo(new CloudError(
                        "LimitExceeded.VirtualMFADevice",
                        409,
                        "The count of virtual mfa devices beyond the current limits."));
    }

    @Test
    void aDeviceIsNotBoundForTheseReasons() {
        Totp phone = Totp.of(seed("phone"));
        Totp tablet = Totp.of(seed("tablet"));
        String tabletSerial = "acs:ram::1000000000000001:mfa/tablet";
        CloudError noDevice =
                new CloudError("EntityNotExist.VirtualMFADevice", 404, "The virtual mfa device does not exist.");

        assertThat(calls.refusal("BindMFADevice", codes("alice", PHONE, "12345", "123456")))
                .isEqualTo(new CloudError(
                        "InvalidParameter.AuthenticationCode.Format",
                        400,
                        "The parameter - \"AuthenticationCode\" MUST be 6 numbers."));
        assertThat(calls.refusal("BindMFADevice", codes("bob", PHONE, "123456", "123456"))
                        .code())
                .isEqualTo("EntityNotExist.User");
        assertThat(calls.refusal("BindMFADevice", codes("alice", "phone", "123456", "123456")))
                .isEqualTo(noDevice);
        assertThat(calls.refusal(
                        "BindMFADevice", codes("alice", "acs:ram::2000000000000002:mfa/phone", "123456", "123456")))
                .isEqualTo(noDevice);
        bind("alice", PHONE, phone);
        calls.answer("CreateUser", "UserName", "bob");
        assertThat(calls.refusal("BindMFADevice", codes("alice", tabletSerial, tablet)))
                .isEqualTo(new CloudError(
                        "EntityAlreadyExists.User.MFADevice", 409, "The user has already bound a MFA device."));
        assertThat(calls.refusal("BindMFADevice", codes("bob", PHONE, phone)))
                .isEqualTo(new CloudError(
                        "EntityAlreadyExists.VirtualMFADevice.User",
                        409,
                        "The virtual mfa device does already been bound to a user."));
    }

    @Test
    void whatIsInUseIsNotDeleted() {
        bind("alice", PHONE, Totp.of(seed("phone")));

        assertThat(calls.refusal("DeleteVirtualMFADevice", "SerialNumber", PHONE))
                .isEqualTo(new CloudError(
                        "DeleteConflict.VirtualMFADevice.User",
                        409,
                        "The virtual mfa device CAN NOT been bound to any user while deleting it."));
        assertThat(calls.refusal("DeleteUser", "UserName", "alice"))
                .isEqualTo(new CloudError(
                        "DeleteConflict.User.MFADevice",
                        409,
                        "The user CAN NOT has any mfa device while deleting the user."));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        CloudError none =
                new CloudError("EntityNotExist.User.MFADevice", 404, "The user has not bound any MFA device.");

        assertThat(calls.refusal("GetUserMFAInfo", "UserName", "alice")).isEqualTo(none);
        assertThat(calls.refusal("UnbindMFADevice", "UserName", "alice")).isEqualTo(none);
        assertThat(calls.refusal("UnbindMFADevice", "UserName", "bob").code()).isEqualTo("EntityNotExist.User");
        assertThat(calls.refusal("DeleteVirtualMFADevice", "SerialNumber", PHONE)
                        .code())
                .isEqualTo("EntityNotExist.VirtualMFADevice");
        assertThat(calls.refusal("BindMFADevice", "UserName", "alice").code()).isEqualTo("MissingSerialNumber");
    }

    @Test
    void devicesAreAuthorisedAsDevicesAndBindingAsTheUser() {
        assertThat(calls.resources("CreateVirtualMFADevice")).containsExactly("acs:ram::1000000000000001:mfa/*");
        assertThat(calls.resources("DeleteVirtualMFADevice", "SerialNumber", PHONE))
                .containsExactly(PHONE);
        assertThat(calls.resources("BindMFADevice", "UserName", "alice"))
                .containsExactly("acs:ram::1000000000000001:user/alice");
    }

    @Test
    void seedsDoNotShowInTexts() {
        String seed = seed("phone");

        assertThat(calls.ram.snapshot(A).toString()).doesNotContain(seed);
    }

    private String seed(String name) {
        Map<String, Object> made = calls.answer("CreateVirtualMFADevice", "VirtualMFADeviceName", name);
        return String.valueOf(at(made, "VirtualMFADevice", "Base32StringSeed"));
    }

    private Map<String, Object> bind(String user, String serialNumber, Totp totp) {
        return calls.answer("BindMFADevice", codes(user, serialNumber, totp));
    }

    private static String[] codes(String user, String serialNumber, Totp totp) {
        return codes(user, serialNumber, totp.code(NOW.minusSeconds(30)), totp.code(NOW));
    }

    private static String[] codes(String user, String serialNumber, String first, String second) {
        return new String[] {
            "UserName", user, "SerialNumber", serialNumber, "AuthenticationCode1", first, "AuthenticationCode2", second
        };
    }
}
