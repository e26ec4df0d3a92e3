package soyuznik.exchange;

import java.util.Optional;
import soyuznik.projects.End;

/**
 * What a column says of a project that is beside its stage: whether it goes on, and how it ended.
 */
enum DealState {
    OPEN,
    WON,
    LOST,
    NOT_OURS,
    FROZEN;

    Optional<End> end() {
        return this == OPEN ? Optional.empty() : Optional.of(End.valueOf(name()));
    }
}
