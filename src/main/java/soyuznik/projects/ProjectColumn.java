package soyuznik.projects;

import java.util.List;
import soyuznik.access.KnownColumn;

/** What the list of projects can show beside the name. */
public enum ProjectColumn implements KnownColumn {
    CLIENT,
    AMOUNT,
    /** Planned close, or when it ended or comes back. */
    DAY,
    STAGE,
    OWNER,
    METHOD,
    PRODUCT,
    OPENED,
    MOVED,
    BRANCH;

    public static final List<ProjectColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<ProjectColumn> USUAL = List.of(CLIENT, AMOUNT, DAY, STAGE, OWNER);

    @Override
    public String title() {
        return "projects.column." + code();
    }

    @Override
    public boolean isNumber() {
        return this == AMOUNT || this == MOVED;
    }

    @Override
    public boolean isSum() {
        return this == AMOUNT;
    }
}
