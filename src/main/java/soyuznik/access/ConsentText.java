package soyuznik.access;

import java.time.Instant;
import soyuznik.kernel.Language;

/** What people agree to when they agree to advertising; a version never changes. */
// C-03
public record ConsentText(int version, String ru, String en, Instant at) {
    public String in(Language language) {
        return language == Language.RU ? ru : en;
    }
}
