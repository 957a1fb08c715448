package dev.understudy.analysis.near;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,abd,1", "abc,ab,1", "'',abc,3", "kitten,sitting,3"})
    void lettersBetweenTexts(String from, String to, int letters) {
        assertThat(Distance.between(from, to)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"a*c,abbbc,0", "a?c,abc,0", "a?c,ac,1", "*,anything,0", "log:Get*,log:PutLogs,2", "*x,abc,1", "'',ab,2"
    })
    void lettersUntilAPatternMatches(String pattern, String subject, int letters) {
        assertThat(Distance.toPattern(pattern, subject)).isEqualTo(letters);
    }
}
