package dev.understudy.gateway.ram;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.understudy.policy.AccountId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The picture that an authenticator app takes a device's seed from. */
final class QrCode {
    private static final int PIXELS = 200;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /**
     * The picture as PNG, in base 64.
     *
     * <p>ASSUMED: issuer and label; the form is that of authenticator apps ("Key URI Format" of Google Authenticator).
     */
    static String ofSeed(AccountId account, String device, String seed) {
        String label = device + "@" + account;
        return Base64.getEncoder()
                .encodeToString(png("otpauth://totp/Aliyun:" + label + "?secret=" + seed + "&issuer=Aliyun"));
    }

    private static byte[] png(String text) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                // Not the default, which writes a file into the temporary folder.
                MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(
                    picture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS)), "png", image);
            image.flush();
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        } catch (WriterException impossibleAtThisLength) {
            throw new IllegalStateException(impossibleAtThisLength);
        }
    }

    private static BufferedImage picture(BitMatrix code) {
        BufferedImage picture = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                picture.setRGB(x, y, code.get(x, y) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
