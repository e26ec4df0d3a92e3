package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.access.FieldFilters;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.Tags;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/** What is asked of people, as it is understood. */
@Component
class PersonFilters {
    private final PersonWords words;
    private final Tags tags;

    PersonFilters(PersonWords words, Tags tags) {
        this.words = words;
        this.tags = tags;
    }

    /**
     * @param errors what was not understood, and is not asked
     */
    record Read(PersonFilter filter, List<FieldError> errors) {}

    Read read(PersonQuestion asked) {
        var extra = new FieldFilters(words.fields()).read(asked.typed());
        var typed = TypedTags.read(asked.get("tags"));
        var known = tags.named(typed);
        var errors = new ArrayList<>(extra.errors());
        typed.byKey()
                .forEach((key, name) -> {
                    if (!known.containsKey(key)) {
                        errors.add(
                                new FieldError(
                                        "tags", Text.of("clients.filter.tag", "name", name)));
                    }
                });
        return new Read(
                asked.filter(extra.filters(), List.copyOf(known.values())), List.copyOf(errors));
    }
}
