package soyuznik.projects;

import java.time.LocalDate;

/** A reminded criterion that the owner carries until a date (P-15). */
public record Debt(long criterion, LocalDate dueOn, String by) {
    public boolean overdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
