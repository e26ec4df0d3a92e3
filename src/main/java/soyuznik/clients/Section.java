package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** A kind of things that are noted about a client by hand, and what its form asks. */
public enum Section {
    SITES,
    ADDRESSES,
    ACCOUNTS,
    CONTACTS,
    CONTRACTS,
    SPECIFICATIONS,
    NOTES,
    DATES;

    /** All of them, as a pattern of an address. */
    public static final String PATTERN =
            "sites|addresses|accounts|contacts|contracts|specifications|notes|dates";

    /** As it stands in an address, and the id of its region. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    public Inputs inputs() {
        return SectionForm.of(this).inputs();
    }

    /** What a row of the list shows, the first by which the item is known. */
    public List<Input> shown() {
        return SectionForm.of(this).shown().stream().map(this::input).toList();
    }

    private Input input(String name) {
        Predicate<Input> named = input -> input.name().equals(name);
        return inputs().all().stream().filter(named).findFirst().orElseThrow();
    }

    /** The name of an item in a sentence; a code stands as the key of its message. */
    String title(Item.Values values) {
        var input = shown().getFirst();
        var value = values.get(input.name());
        return input.codes().isEmpty() ? value : choice(input, value);
    }

    /** The message that says a code. */
    public String choice(Input input, String code) {
        return "choice." + path() + '.' + input.name() + '.' + code;
    }
}
