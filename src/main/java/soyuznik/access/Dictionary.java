package soyuznik.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The dictionaries whose words records hold. */
public enum Dictionary {
    INDUSTRY,
    SOURCE,
    SITE_KIND,
    /** In what role one of ours works with a client (C-10). */
    TEAM_ROLE,
    /** Why a sale was lost, as the two below an ending of a project (P-05). */
    LOSS_REASON,
    /** Why we did not want it. */
    REFUSAL_REASON,
    /** Why it was put off. */
    FREEZE_REASON,
    /** Proposed where the department of a person is typed. */
    DEPARTMENT,
    POSITION;

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Dictionary> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
