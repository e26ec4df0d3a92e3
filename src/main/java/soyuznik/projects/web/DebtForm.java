package soyuznik.projects.web;

import java.util.Objects;

/** Which criterion is carried, and until when. */
public record DebtForm(Long criterion, String dueOn) {
    public DebtForm {
        criterion = Objects.requireNonNullElse(criterion, 0L);
        dueOn = Typed.text(dueOn);
    }
}
