package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PrefixIndexTest {
    private static final PrefixIndex INDEX = PrefixIndex.of(List.of(
            List.of("log:get"), List.of(""), List.of("log:", "oss:"), List.of("log:getlog"), List.of("log:get", "p")));

    private static Set<Integer> found(String text) {
        Set<Integer> found = new TreeSet<>();
        for (int entry = INDEX.first(text); entry >= 0; entry = INDEX.next(entry)) {
            for (int number : INDEX.filed(entry)) {
                found.add(number);
            }
        }
        return found;
    }

    @Test
    void findsWhatIsFiledUnderEveryBeginning() {
        assertThat(found("log:getlogs")).containsExactly(0, 1, 2, 3, 4);
        assertThat(found("log:get")).containsExactly(0, 1, 2, 4);
        assertThat(found("log:putlogs")).containsExactly(1, 2);
        assertThat(found("oss:getobject")).containsExactly(1, 2);
        assertThat(found("a")).containsExactly(1);
        assertThat(found("zzz")).containsExactly(1);
        assertThat(found("")).containsExactly(1);
    }

    @Test
    void weighsWhatASearchLeadsTo() {
        assertThat(INDEX.weight(INDEX.first("log:getlogs"))).isEqualTo(5);
        assertThat(INDEX.weight(INDEX.first("z"))).isEqualTo(1);
    }

    @Test
    void findsNothingWhereNothingFits() {
        PrefixIndex index = PrefixIndex.of(List.of(List.of("b"), List.of("bcd")));
        assertThat(index.first("a")).isNegative();
        assertThat(index.first("bc")).isZero();
        assertThat(index.first("c")).isNegative();
        assertThat(PrefixIndex.of(List.of()).first("a")).isNegative();
    }
}
