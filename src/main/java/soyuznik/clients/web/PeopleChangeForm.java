package soyuznik.clients.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Basis;
import soyuznik.clients.TypedTags;
import soyuznik.clients.bulk.PeopleChanges;
import soyuznik.clients.bulk.PeopleWish;
import soyuznik.kernel.PersonId;
import soyuznik.shell.FormKey;

/**
 * What is asked for people that were chosen in a list.
 *
 * @param on tags to put on
 * @param off tags to take off
 * @param list the filter of the list
 */
public record PeopleChangeForm(
        String key,
        List<String> person,
        What what,
        String on,
        String off,
        String basis,
        String list) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** What can be done with them. */
    public enum What {
        TAGS,
        BASIS,
        LEFT
    }

    public PeopleChangeForm(
            @Nullable String key,
            @Nullable List<String> person,
            @Nullable What what,
            @Nullable String on,
            @Nullable String off,
            @Nullable String basis,
            @Nullable String list) {
        this.key = key == null ? UUID.randomUUID().toString() : key;
        this.person = List.copyOf(Objects.requireNonNullElse(person, List.of()));
        this.what = Objects.requireNonNullElse(what, What.TAGS);
        this.on = Objects.requireNonNullElse(on, "");
        this.off = Objects.requireNonNullElse(off, "");
        this.basis = Objects.requireNonNullElse(basis, "");
        this.list = Objects.requireNonNullElse(list, "");
    }

    List<PersonId> people() {
        return person.stream()
                .filter(id -> ID.matcher(id).matches())
                .map(Long::valueOf)
                .map(PersonId::new)
                .toList();
    }

    /** Nothing where the basis is missing. */
    Optional<PeopleWish> wish(LocalDate today) {
        return switch (what) {
            case TAGS -> Optional.of(new PeopleWish.Tags(TypedTags.read(on), TypedTags.read(off)));
            case BASIS ->
                    Arrays.stream(Basis.values())
                            .filter(one -> one.name().equals(basis))
                            .findFirst()
                            .map(PeopleWish.Held::new);
            case LEFT -> Optional.of(new PeopleWish.Left(today));
        };
    }

    PeopleChanges.Asked asked(PeopleWish wish) {
        return new PeopleChanges.Asked(FormKey.read(key), people(), wish, list);
    }

    /** Where they were chosen. */
    public String back() {
        return "/people?" + list;
    }
}
