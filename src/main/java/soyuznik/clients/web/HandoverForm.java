package soyuznik.clients.web;

import java.util.Objects;
import java.util.UUID;
import soyuznik.clients.Handover;
import soyuznik.kernel.UserId;
import soyuznik.shell.FormKey;

/** From whom, to whom, and whether the giver stays on the teams, as it is typed. */
public record HandoverForm(String key, Long from, Long user, Boolean stays) {
    public HandoverForm {
        key = Objects.requireNonNullElse(key, "");
        from = Objects.requireNonNullElse(from, 0L);
        user = Objects.requireNonNullElse(user, 0L);
        stays = Boolean.TRUE.equals(stays);
    }

    UserId giver() {
        return new UserId(from);
    }

    Handover handover() {
        return new Handover(new UserId(user), stays);
    }

    UUID read() {
        return FormKey.read(key);
    }

    /** The same key as long as the form is not through. */
    HandoverForm keyed() {
        return new HandoverForm(read().toString(), from, user, stays);
    }
}
