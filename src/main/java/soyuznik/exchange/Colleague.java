package soyuznik.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.access.Name;

/**
 * One of ours to whom rows can be given, by the ways in which a file may write the name.
 *
 * @param mail with which one comes in
 * @param leads whether one works with clients
 */
public record Colleague(long id, Name name, String mail, boolean leads) {
    /** Whose name alone counts. */
    Colleague(long id, Name name, String mail) {
        this(id, name, mail, true);
    }

    Set<String> spellings() {
        var n = name;
        var both = n.given() + " " + n.surname();
        return Stream.of(
                        n.surname() + " " + n.given() + " " + n.patronymic(),
                        n.surname() + " " + n.given(),
                        n.given() + " " + n.patronymic() + " " + n.surname(),
                        both,
                        n.brief(),
                        mail)
                .map(Vocabulary::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
