package dev.understudy.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads and generates access keys; no id occurs twice in a world. */
final class KeyReader {
    private static final Set<String> STATUS = new TreeSet<>(Set.of("Active", "Inactive"));

    private final Generated generated;
    private final Map<String, String> owners = new HashMap<>();

    KeyReader(Generated generated) {
        this.generated = generated;
    }

    WorldKey root(Optional<Value> value, String owner) {
        return value.map(key -> key(key, owner, 0)).orElseGet(() -> generate(owner));
    }

    /** One key is generated where nothing is said; an empty list means none. */
    List<WorldKey> user(Optional<Value> value, String owner, int most) {
        return value.map(list -> keys(list, owner, most)).orElseGet(() -> List.of(generate(owner)));
    }

    private List<WorldKey> keys(Value list, String owner, int most) {
        List<Value> elements = list.elements();
        if (elements.size() > most) {
            throw elements.get(most).fault(list.what() + " has " + elements.size() + " keys; expected at most " + most);
        }
        List<WorldKey> keys = new ArrayList<>();
        for (Value element : elements) {
            keys.add(key(element, owner, keys.size()));
        }
        return keys;
    }

    private WorldKey key(Value value, String owner, int number) {
        Fields key = value.fields(Shape.ACCESS_KEY);
        String id = key.get("id")
                .map(text -> text.text(NameForm.ACCESS_KEY_ID))
                .orElseGet(() -> generated.keyId(owner, number));
        String other = owners.putIfAbsent(id, owner);
        if (other != null) {
            throw key.get("id")
                    .orElse(value)
                    .fault("access key id `" + id + "` is taken by `" + other + "`; expected an id of its own");
        }
        return new WorldKey(
                id,
                key.get("secret")
                        .map(text -> text.text(NameForm.SECRET))
                        .orElseGet(() -> generated.secret(owner, number)),
                key.get("status")
                        .map(status -> status.oneOf(STATUS))
                        .orElse("Active")
                        .equals("Active"));
    }

    private WorldKey generate(String owner) {
        String id = generated.keyId(owner, 0);
        owners.put(id, owner);
        return new WorldKey(id, generated.secret(owner, 0), true);
    }
}
