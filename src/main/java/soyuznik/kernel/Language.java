package soyuznik.kernel;

import java.util.Locale;

/** A language of the product. */
public enum Language {
    RU,
    EN;

    public Locale locale() {
        return Locale.of(code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
