package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlsVerdictTest {
    @Test
    void theCaseIsReachedByFolding() {
        List<SlsVerdict> verdicts = List.of(
                new SlsVerdict.Verified(),
                new SlsVerdict.Different("string to sign"),
                new SlsVerdict.BodyDiffers("content-md5", "0", "1"),
                new SlsVerdict.HeaderMissing("x-log-date"),
                new SlsVerdict.UnknownMethod("hmac-md5"));

        assertThat(verdicts.stream()
                        .map(verdict -> verdict.<String>fold(
                                verified -> "verified",
                                SlsVerdict.Different::serverStringToSign,
                                SlsVerdict.BodyDiffers::header,
                                SlsVerdict.HeaderMissing::header,
                                SlsVerdict.UnknownMethod::method))
                        .toList())
                .containsExactly("verified", "string to sign", "content-md5", "x-log-date", "hmac-md5");
    }
}
