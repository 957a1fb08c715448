package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.Parameter.Presence;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every parameter of every operation, left out, empty, too long, malformed and given twice: a refusal that the operation declares.
 * Whatever has a form refuses some of the values that are too long or malformed; what has none is named here.
 */
class BadInputTest {
    /** Parameters whose pages have no constraint: any text will do, or finds nothing. */
    private static final Set<String> WITHOUT_FORM = Set.of(
            "Ims.GetAccessKeyLastUsed.UserAccessKeyId",
            "Ims.GetAccessKeyLastUsed.UserPrincipalName",
            "Ram.BindMFADevice.SerialNumber",
            "Ram.ChangePassword.OldPassword",
            "Ram.DecodeDiagnosticMessage.EncodedDiagnosticMessage",
            "Ram.DeleteAccessKey.UserAccessKeyId",
            "Ram.DeleteVirtualMFADevice.SerialNumber",
            "Ram.GetAccessKeyLastUsed.UserAccessKeyId",
            "Ram.UpdateAccessKey.UserAccessKeyId");

    /** The general code for what cannot be read at all. */
    private static final String UNREADABLE = "InvalidParameter";

    private static final Map<String, Contract> CONTRACTS =
            ContractFile.all().stream().collect(Collectors.toMap(Contract::id, Function.identity()));

    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Set<String> starting = new HashSet<>();
    private final Set<String> formed = new TreeSet<>();
    private final Set<String> formedRefusing = new TreeSet<>();
    private int sent;
    private int accepted;
    private int denied;
    /** The code for the call with nothing spoilt; empty where it succeeds. */
    private String unspoilt = "";

    private Desk desk = new Desk();

    @Test
    void badInputIsRefusedWithADeclaredCodeAndChangesNothing() {
        List<RpcOperation> operations = emulated();
        for (RpcOperation operation : operations) {
            for (Wording wording : Wording.values()) {
                desk = prepared(operation);
                succeeds(operation, wording);
                operation.parameters().forEach(parameter -> spoil(operation, wording, parameter));
                ask(operation, wording, "Unheard", twice(operation, wording, "Unheard", false), Set.of(UNREADABLE));
            }
        }
        System.out.println("bad input: " + operations.size() + " operations, " + sent + " requests, "
                + refusals.size() + " parameters refused " + (sent - accepted) + " times, " + starting.size()
                + " operations starting from a call that succeeds");
        assertThat(complaints).isEmpty();
        assertThat(operations).hasSizeGreaterThan(80);
        assertThat(sent).isGreaterThan(20_000);
        assertThat(sent - accepted).isGreaterThan(sent / 2);
        assertThat(denied)
                .as("denials of what the parameter asks for, such as a resource of another account")
                .isLessThan(100);
        assertThat(starting).hasSizeGreaterThan(60);
        formed.removeAll(formedRefusing);
        assertThat(formed).as("parameters with a form that refuses nothing").isEmpty();
        assertThat(refusals.keySet())
                .containsAll(operations.stream().flatMap(BadInputTest::names).toList());
    }

    @Test
    void whatHasNoFormIsNamed() {
        assertThat(emulated().stream()
                        .flatMap(operation -> operation.parameters().stream()
                                .filter(parameter -> parameter.form().words().isEmpty())
                                .map(parameter -> id(operation) + "." + parameter.name())))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_FORM);
    }

    private static Stream<String> names(RpcOperation operation) {
        return operation.parameters().stream().map(parameter -> id(operation) + "." + parameter.name());
    }

    private static String id(RpcOperation operation) {
        return operation.service().title() + "." + operation.name();
    }

    private List<RpcOperation> emulated() {
        return desk.operations().list().stream()
                .flatMap(entry -> entry.lookup()
                        .fold(Stream::of, known -> Stream.<RpcOperation>empty(), Stream::<RpcOperation>empty))
                .toList();
    }

    private static Optional<Contract> contract(RpcOperation operation) {
        return Optional.ofNullable(CONTRACTS.get(id(operation)));
    }

    private static Desk prepared(RpcOperation operation) {
        Desk desk = new Desk();
        contract(operation).ifPresent(contract -> desk.play(contract.first()));
        return desk;
    }

    /** Parameters of a call that succeeds, as far as the contract tells. */
    private Map<String, String> good(RpcOperation operation) {
        return contract(operation)
                .map(contract -> desk.filled(contract.sends()))
                .orElseGet(LinkedHashMap::new);
    }

    /** Not in a state that later calls see: what is spoilt must be wrong alone. */
    private void succeeds(RpcOperation operation, Wording wording) {
        WireResponse response = desk.send(request(operation, wording, good(operation)));
        if (response.status() == 200) {
            starting.add(id(operation));
        }
        unspoilt = Desk.json(response).path("Code").asText();
        desk = prepared(operation);
    }

    private WireRequest request(RpcOperation operation, Wording wording, Map<String, String> parameters) {
        return wording.request(desk.principal("may"), operation.service(), operation.name(), parameters, desk.now());
    }

    private void spoil(RpcOperation operation, Wording wording, Parameter parameter) {
        String name = parameter.name();
        Set<String> missing = parameter.presence() == Presence.REQUIRED ? missing(operation, name) : allowed(operation);
        ask(operation, wording, name, without(operation, wording, name), missing);
        ask(operation, wording, name, with(operation, wording, name, ""), missing);
        Set<String> codes = codesOfForm(operation, parameter);
        Stream.concat(Stream.of(BadValues.LONG, BadValues.LONGER), BadValues.MALFORMED.stream())
                .map(value -> ask(operation, wording, name, with(operation, wording, name, value), allowed(operation)))
                .filter(codes::contains)
                .forEach(code -> formedRefusing.add(wording + " " + id(operation) + "." + name));
        if (!parameter.form().words().isEmpty()) {
            formed.add(wording + " " + id(operation) + "." + name);
        }
        for (boolean inBody : List.of(false, true)) {
            ask(operation, wording, name, twice(operation, wording, name, inBody), Set.of(UNREADABLE));
        }
    }

    /** What a value of the wrong form is refused with: the codes of its form, or what the operation that checks it has. */
    private Set<String> codesOfForm(RpcOperation operation, Parameter parameter) {
        if (parameter.form().equals(Forms.NOT_EMULATED)) {
            return Set.of("NotEmulated");
        }
        Set<String> codes = new HashSet<>(parameter.errors());
        codes.remove("Missing" + parameter.name());
        if (codes.isEmpty()) {
            codes.addAll(operation.refusals());
            codes.remove(unspoilt);
        }
        return codes;
    }

    private WireRequest without(RpcOperation operation, Wording wording, String name) {
        Map<String, String> parameters = new LinkedHashMap<>(good(operation));
        parameters.remove(name);
        return request(operation, wording, parameters);
    }

    private WireRequest with(RpcOperation operation, Wording wording, String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(good(operation));
        parameters.put(name, value);
        return request(operation, wording, parameters);
    }

    /** The same name with another value; in the query or in the body, wherever the first one is. */
    private WireRequest twice(RpcOperation operation, Wording wording, String name, boolean inBody) {
        Map<String, String> parameters = new LinkedHashMap<>(good(operation));
        parameters.putIfAbsent(name, "one");
        return Wording.with(request(operation, wording, parameters), inBody, name, "other");
    }

    private static Set<String> allowed(RpcOperation operation) {
        return new HashSet<>(operation.errors());
    }

    /** Just this parameter, unless no contract told what else there must be. */
    private static Set<String> missing(RpcOperation operation, String name) {
        return contract(operation).filter(known -> !known.sends().isEmpty()).isPresent()
                ? Set.of("Missing" + name)
                : operation.errors().stream()
                        .filter(code -> code.startsWith("Missing"))
                        .collect(Collectors.toSet());
    }

    /** The code of the refusal; empty when there is none. */
    private String ask(RpcOperation operation, Wording wording, String name, WireRequest request, Set<String> codes) {
        String told = wording + " " + id(operation) + "." + name + ": " + abridged(request);
        List<Object> before = desk.holdings();
        sent++;
        try {
            WireResponse response = desk.send(request);
            boolean changed = !desk.holdings().equals(before);
            if (response.status() == 200) {
                accepted++;
                desk = changed ? prepared(operation) : desk;
                return "";
            }
            refusals.merge(id(operation) + "." + name, 1, Integer::sum);
            if (changed) {
                complaints.add("changed something: " + told);
            }
            String code = Desk.json(response).path("Code").asText();
            denied += code.equals("NoPermission") ? 1 : 0;
            problem(operation, name, response, codes).ifPresent(problem -> complaints.add(problem + ": " + told));
            return code;
        } catch (RuntimeException | StackOverflowError thrown) {
            complaints.add(thrown + ": " + told);
            return "";
        }
    }

    private static Optional<String> problem(
            RpcOperation operation, String name, WireResponse response, Set<String> codes) {
        JsonNode body = Desk.json(response);
        String code = body.path("Code").asText();
        if (response.status() == 501 && code.equals("NotEmulated")) {
            return operation.parameters().stream()
                            .anyMatch(
                                    one -> one.name().equals(name) && one.form().equals(Forms.NOT_EMULATED))
                    ? Optional.empty()
                    : Optional.of("does not say that it is not emulated");
        }
        if (response.status() < 400 || response.status() >= 500) {
            return Optional.of("status " + response.status() + " " + code);
        }
        if (body.path("Message").asText().isEmpty()
                || body.path("RequestId").asText().isEmpty()) {
            return Optional.of("incomplete answer " + body);
        }
        return codes.contains(code) ? Optional.empty() : Optional.of("undeclared " + code);
    }

    private static String abridged(WireRequest request) {
        String text = request.query() + " " + request.body().length + " bytes";
        return text.length() <= 600 ? text : text.substring(0, 600);
    }
}
