package soyuznik.clients.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import soyuznik.kernel.CompanyId;

/**
 * What was ticked in a list: «company» for each, or «all» for whatever the «list» finds, which is
 * its address behind the question mark.
 */
record SelectionForm(MultiValueMap<String, String> typed) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    List<CompanyId> companies() {
        return typed.getOrDefault("company", List.of()).stream()
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new CompanyId(Long.parseLong(id)))
                .distinct()
                .toList();
    }

    boolean all() {
        return "true".equals(typed.getFirst("all"));
    }

    ListForm list() {
        return ListForm.of(Stream.ofNullable(typed.getFirst("list")).findFirst().orElse(""));
    }
}
