package dev.understudy.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.wire.http.QueryString.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {
    @Test
    void readsPairsInTheOrderSent() {
        assertThat(QueryString.parse("b=2&a=1&b=3"))
                .containsExactly(new Pair("b", "2"), new Pair("a", "1"), new Pair("b", "3"));
    }

    @Test
    void readsNoTextAsNoPairs() {
        assertThat(QueryString.parse("")).isEmpty();
        assertThat(QueryString.parse("&&")).isEmpty();
    }

    @Test
    void aBareNameAndAnEmptyValueAreTheSame() {
        assertThat(QueryString.parse("a&b=")).containsExactly(new Pair("a", ""), new Pair("b", ""));
    }

    @Test
    void onlyTheFirstEqualsSignSplits() {
        assertThat(QueryString.parse("a=b=c&=d")).containsExactly(new Pair("a", "b=c"), new Pair("", "d"));
    }

    @Test
    void decodesNamesAndValues() {
        assertThat(QueryString.parse("%C3%A9+x=%26%3D")).containsExactly(new Pair("é x", "&="));
    }

    @Test
    void refusesABrokenEscape() {
        assertThatThrownBy(() -> QueryString.parse("a=%zz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QueryString.parse("a=%2")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"aZ09-_.~, aZ09-_.~", "' ', %20", "*, %2A", "+, %2B", "/, %2F", "é, %C3%A9", "%7E, %257E", "'', ''"})
    void encodesAllButTheUnreserved(String text, String encoded) {
        assertThat(QueryString.encode(text)).isEqualTo(encoded);
    }
}
