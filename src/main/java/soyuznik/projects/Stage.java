package soyuznik.projects;

/**
 * One stage of a method.
 *
 * @param normDays the usual length until own projects tell it (P-08)
 */
public record Stage(
        long id,
        int position,
        String code,
        Bilingual name,
        Bilingual goal,
        int normDays,
        Gate gate) {}
