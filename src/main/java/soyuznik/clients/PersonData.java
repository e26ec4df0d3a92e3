package soyuznik.clients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.kernel.Folding;

/**
 * What is written about a person at a client.
 *
 * @param decides whether the person decides on purchases, as far as we know
 */
// C-03
public record PersonData(
        String name, String position, boolean decides, String phone, String email) {
    public PersonData {
        name = name.strip();
        position = position.strip();
        phone = phone.strip();
        email = email.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A person without a name");
        }
    }

    /** Each field as the form sends it; the message {@code field.clients.<field>} names it. */
    public SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("position", position);
        fields.put("decides", Boolean.toString(decides));
        fields.put("phone", phone);
        fields.put("email", email);
        return fields;
    }

    List<String> differing(PersonData other) {
        var theirs = other.fields();
        return fields().entrySet().stream()
                .filter(field -> !field.getValue().equals(theirs.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    String searchText() {
        return Stream.of(name, SearchText.digits(phone), email)
                .filter(part -> !part.isBlank())
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }
}
