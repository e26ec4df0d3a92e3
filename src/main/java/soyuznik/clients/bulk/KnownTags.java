package soyuznik.clients.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.clients.Tags;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/** Whether tags that are typed can be put on many and taken off many. */
@Component
class KnownTags {
    private final Tags tags;

    KnownTags(Tags tags) {
        this.tags = tags;
    }

    /** What nobody carries can't be taken off. */
    List<FieldError> errors(TypedTags on, TypedTags off) {
        if (on.isEmpty() && off.isEmpty()) {
            return List.of(FieldError.of("on", "clients.bulk.tags_missing"));
        }
        var errors = new ArrayList<FieldError>();
        errors.addAll(as("on", on));
        errors.addAll(as("off", off));
        if (!Collections.disjoint(on.byKey().keySet(), off.byKey().keySet())) {
            errors.add(FieldError.of("off", "clients.bulk.tags_both"));
        }
        var known = tags.find(off);
        off.byKey()
                .forEach((key, name) -> {
                    if (!known.containsKey(key)) {
                        errors.add(
                                new FieldError("off", Text.of("clients.filter.tag", "name", name)));
                    }
                });
        return errors;
    }

    private static List<FieldError> as(String field, TypedTags typed) {
        return typed.errors().stream().map(error -> new FieldError(field, error.text())).toList();
    }
}
