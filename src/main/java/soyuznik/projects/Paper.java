package soyuznik.projects;

import java.util.Arrays;
import java.util.Optional;

/** What is recorded by hand about a project and proves conditions. */
public enum Paper {
    PROPOSAL("proposals"),
    COMMITMENT("commitments"),
    SHIPMENT("shipments"),
    /** A discussion of the price (S-06). */
    PRICE("prices"),
    VOLUME("volumes"),
    /** P-13. */
    BUDGET("budgets"),
    /** P-14. */
    TENDER("tenders"),
    /** P-10. */
    APPROVAL("approvals"),
    /** M-01. */
    RIVAL("rivals"),
    /** What a competitor did (M-01). */
    REACTION("reactions"),
    STATEMENT("statements");

    private final String place;

    Paper(String place) {
        this.place = place;
    }

    /** The part of the address under which such papers stand. */
    public String place() {
        return place;
    }

    /** Whether a gate can stand on it: of competitors nothing is proven. */
    boolean proves() {
        return this != RIVAL && this != REACTION;
    }

    public static Optional<Paper> at(String place) {
        return Arrays.stream(values()).filter(paper -> paper.place.equals(place)).findFirst();
    }
}
