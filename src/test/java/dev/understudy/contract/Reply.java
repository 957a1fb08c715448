package dev.understudy.contract;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a client made of an answer.
 *
 * @param code of the error; empty when there was none
 * @param members what a client gives of the answer; asked by path, as {@link Contract#answers()} has them
 * @param all every member of the answer, where the client shows them all; empty where it does not
 */
record Reply(String code, Predicate<String> members, Set<String> all) {
    static Reply refused(String code) {
        return new Reply(code, path -> false, Set.of());
    }
}
