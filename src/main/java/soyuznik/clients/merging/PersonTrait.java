package soyuznik.clients.merging;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What two people may have in common. The weights add up to the score of a likeness, of 100; each
 * but the name alone is enough to ask a person.
 */
// C-09
public enum PersonTrait {
    MAIL(60),
    PHONE(50),
    /** One name and one position at one client. */
    NAME(45),
    /** One name with its patronymic, or as long, at one client. */
    EMPLOYER(45),
    /** One name and one domain of mail, not of a public mailbox. */
    DOMAIN(45),
    /** Adds to a phone or mail, and says nothing by itself: many have it. */
    NAMED(30);

    private static final int MOST = 100;
    private static final Set<PersonTrait> OF_NAME = EnumSet.of(NAME, EMPLOYER, DOMAIN);

    private final int weight;

    PersonTrait(int weight) {
        this.weight = weight;
    }

    /** What is to be told of all that was found: the name counts once. */
    static Set<PersonTrait> telling(Collection<PersonTrait> found) {
        var telling = EnumSet.copyOf(found);
        if (telling.contains(NAME)) {
            telling.remove(EMPLOYER);
        }
        if (telling.stream().anyMatch(OF_NAME::contains)) {
            telling.remove(NAMED);
        }
        return telling;
    }

    static int score(Collection<PersonTrait> telling) {
        return Math.min(MOST, telling.stream().mapToInt(trait -> trait.weight).sum());
    }
}
