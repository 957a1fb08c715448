package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what the Java SDKs lack is exact: a check is left out for what they cannot send, and for nothing else. */
class LacksTest {
    @Test
    void theOldSdkLacksWhatIsListed() {
        assertThat(lacks(new CoreChannel())).isEqualTo(Lacks.of("aliyun-java-sdk"));
    }

    @Test
    void theNewSdkLacksWhatIsListed() {
        assertThat(lacks(new TeaChannel())).isEqualTo(Lacks.of("Tea"));
    }

    private static Lacks lacks(GeneratedClient client) {
        Set<String> operations = new TreeSet<>();
        Set<String> parameters = new TreeSet<>();
        for (Contract contract : ContractFile.all()) {
            if (client.has(contract.service(), contract.operation())) {
                sent(contract)
                        .filter(name -> !client.has(contract.service(), contract.operation(), name))
                        .forEach(name -> parameters.add(contract.id() + "." + name));
            } else {
                operations.add(contract.id());
            }
        }
        return new Lacks(operations, parameters);
    }

    /** All that the contract's own call and its refusals send. */
    private static Stream<String> sent(Contract contract) {
        return Stream.concat(
                contract.sends().keySet().stream(),
                contract.refusals().values().stream().flatMap(refusal -> refusal.changes().keySet().stream()));
    }
}
