package soyuznik.clients.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import soyuznik.clients.bulk.About;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * What was ticked in a list: «company» or «person» for each, or «all» for whatever the «list»
 * finds, which is its address behind the question mark.
 */
record SelectionForm(MultiValueMap<String, String> typed) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    About about() {
        return About.PEOPLE.name().equals(typed.getFirst("about")) ? About.PEOPLE : About.CLIENTS;
    }

    List<CompanyId> companies() {
        return ids("company").map(CompanyId::new).toList();
    }

    List<PersonId> people() {
        return ids("person").map(PersonId::new).toList();
    }

    private Stream<Long> ids(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(id -> ID.matcher(id).matches())
                .map(Long::valueOf)
                .distinct();
    }

    boolean all() {
        return "true".equals(typed.getFirst("all"));
    }

    ListForm list() {
        return ListForm.of(query());
    }

    PersonQuestion question() {
        return PersonQuestion.of(query());
    }

    private String query() {
        return Stream.ofNullable(typed.getFirst("list")).findFirst().orElse("");
    }
}
