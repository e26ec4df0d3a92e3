package soyuznik.clients.merging;

import java.util.Set;

/**
 * Two people who may be one.
 *
 * @param first the one known longer
 * @param reasons those that tell
 */
record PersonLikeness(long first, long second, Set<PersonTrait> reasons) {
    static PersonLikeness of(long one, long other, Set<PersonTrait> found) {
        return new PersonLikeness(
                Math.min(one, other), Math.max(one, other), PersonTrait.telling(found));
    }

    int score() {
        return PersonTrait.score(reasons);
    }
}
