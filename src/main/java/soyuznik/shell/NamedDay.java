package soyuznik.shell;

import java.time.LocalDate;
import soyuznik.kernel.Language;
import soyuznik.kernel.Worded;

/** A day that a sentence names. */
public record NamedDay(LocalDate day) implements Worded {
    @Override
    public String in(Language language) {
        return Formats.day(language, day);
    }
}
