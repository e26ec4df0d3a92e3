package soyuznik.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.KnownColumn;

/** What the list of projects can show beside the name. */
public enum ProjectColumn implements KnownColumn {
    CLIENT(ProjectOrder.CLIENT),
    AMOUNT(ProjectOrder.AMOUNT),
    /** Planned close, or when it ended or comes back. */
    DAY(ProjectOrder.DAY),
    STAGE(ProjectOrder.STAGE),
    OWNER(ProjectOrder.OWNER),
    METHOD,
    PRODUCT(ProjectOrder.PRODUCT),
    OPENED(ProjectOrder.OPENED),
    MOVED(ProjectOrder.MOVED),
    BRANCH,
    /** On the stage. */
    DAYS(ProjectOrder.STAGE),
    /** Of losing it, of refusing it, or of putting it off. */
    REASON,
    /** To whom it was lost. */
    COMPETITOR,
    /** What is carried and not paid yet, and the nearest day of it. */
    DEBTS,
    /** The nearest of what is agreed. */
    NEXT;

    public static final List<ProjectColumn> ALL = List.of(values());

    /** What is shown as long as nobody chooses. */
    public static final List<ProjectColumn> USUAL = List.of(CLIENT, AMOUNT, DAY, STAGE, OWNER);

    private final @Nullable ProjectOrder order;

    ProjectColumn() {
        this(null);
    }

    ProjectColumn(@Nullable ProjectOrder order) {
        this.order = order;
    }

    @Override
    public String title() {
        return "projects.column." + code();
    }

    @Override
    public @Nullable ProjectOrder order() {
        return order;
    }

    @Override
    public boolean isNumber() {
        return this == AMOUNT || this == MOVED || this == DAYS;
    }

    @Override
    public boolean isSum() {
        return this == AMOUNT;
    }
}
