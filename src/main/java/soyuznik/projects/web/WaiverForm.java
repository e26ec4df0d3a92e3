package soyuznik.projects.web;

import java.util.Objects;

/** Which criterion is let pass, and why. */
public record WaiverForm(Long criterion, String reason) {
    public WaiverForm {
        criterion = Objects.requireNonNullElse(criterion, 0L);
        reason = Typed.text(reason);
    }
}
