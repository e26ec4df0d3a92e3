package soyuznik.clients.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import soyuznik.access.Extra;
import soyuznik.clients.merging.Merged;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;

/**
 * What was typed to merge clients: «company» for each, «version.7» of each as it was seen, «kept»,
 * and «choice.phone» for each field.
 */
public record MergerForm(MultiValueMap<String, String> typed) {
    private static final String CHOICE = "choice.";
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    List<CompanyId> companies() {
        return typed.getOrDefault("company", List.of()).stream()
                .flatMap(id -> id(id).stream())
                .distinct()
                .limit(Merging.MOST)
                .toList();
    }

    Optional<CompanyId> kept() {
        return id(first("kept"));
    }

    public String words() {
        return first("q").strip();
    }

    Map<String, CompanyId> choices() {
        var choices = new HashMap<String, CompanyId>();
        typed.keySet().stream()
                .filter(name -> name.startsWith(CHOICE))
                .map(name -> name.substring(CHOICE.length()))
                .filter(field -> Merged.FIELDS.contains(field) || Extra.isKey(field))
                .forEach(
                        field -> id(first(CHOICE + field)).ifPresent(id -> choices.put(field, id)));
        return choices;
    }

    /** Where nothing sensible was sent, there is nothing to merge, and the verb says so. */
    Merging merging() {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        companies().forEach(id -> versions.put(id, version(id)));
        return new Merging(kept().orElse(new CompanyId(0)), versions, choices());
    }

    private int version(CompanyId id) {
        var version = first("version." + id);
        return VERSION.matcher(version).matches() ? Integer.parseInt(version) : -1;
    }

    private String first(String name) {
        return Stream.ofNullable(typed.getFirst(name)).findFirst().orElse("");
    }

    private static Optional<CompanyId> id(String typed) {
        return ID.matcher(typed).matches()
                ? Optional.of(new CompanyId(Long.parseLong(typed)))
                : Optional.empty();
    }
}
