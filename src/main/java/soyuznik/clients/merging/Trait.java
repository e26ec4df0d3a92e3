package soyuznik.clients.merging;

/**
 * What two companies may have in common. The weights add up to the score of a likeness, of 100: one
 * name or one phone is enough to ask a person, a domain alone is not, because a holding shares it.
 */
// C-09
public enum Trait {
    NAME(60),
    SOUND(45),
    PHONE(40),
    DOMAIN(30);

    private final int weight;

    Trait(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
