package soyuznik.clients.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import soyuznik.access.Extra;
import soyuznik.clients.merging.MergedPerson;
import soyuznik.clients.merging.PersonMerging;
import soyuznik.kernel.PersonId;

/**
 * What was typed to merge two people: «person» for each, «version.7» of each as it was seen,
 * «kept», and «choice.note» for each field.
 */
public record PersonMergerForm(MultiValueMap<String, String> typed) {
    private static final String CHOICE = "choice.";
    private static final int BOTH = 2;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    List<PersonId> people() {
        return typed.getOrDefault("person", List.of()).stream()
                .flatMap(id -> id(id).stream())
                .distinct()
                .limit(BOTH)
                .toList();
    }

    Optional<PersonId> kept() {
        return id(first("kept"));
    }

    public String words() {
        return first("q").strip();
    }

    /** The client whose people are gone through; empty: none. */
    public String company() {
        return ID.matcher(first("company")).matches() ? first("company") : "";
    }

    /** Whether the queue of all is gone through. */
    public boolean queue() {
        return !first("queue").isEmpty();
    }

    /** Where it goes on. */
    String after(PersonId kept) {
        if (queue()) {
            return "/namesakes";
        }
        return company().isEmpty() ? "/people/" + kept : "/companies/" + company() + "/namesakes";
    }

    Map<String, PersonId> choices() {
        var choices = new HashMap<String, PersonId>();
        typed.keySet().stream()
                .filter(name -> name.startsWith(CHOICE))
                .map(name -> name.substring(CHOICE.length()))
                .filter(field -> MergedPerson.FIELDS.contains(field) || Extra.isKey(field))
                .forEach(
                        field -> id(first(CHOICE + field)).ifPresent(id -> choices.put(field, id)));
        return choices;
    }

    /** Where nothing sensible was sent, there is nobody to merge, and the verb says so. */
    PersonMerging merging() {
        var versions = new HashMap<PersonId, Integer>();
        people().forEach(id -> versions.put(id, version(id)));
        var nobody = new PersonId(0);
        var kept = kept().orElse(nobody);
        var gone = people().stream().filter(id -> !id.equals(kept)).findFirst().orElse(nobody);
        return new PersonMerging(kept, gone, versions, choices());
    }

    private int version(PersonId id) {
        var version = first("version." + id);
        return VERSION.matcher(version).matches() ? Integer.parseInt(version) : -1;
    }

    private String first(String name) {
        return Stream.ofNullable(typed.getFirst(name)).findFirst().orElse("");
    }

    private static Optional<PersonId> id(String typed) {
        return ID.matcher(typed).matches()
                ? Optional.of(new PersonId(Long.parseLong(typed)))
                : Optional.empty();
    }
}
