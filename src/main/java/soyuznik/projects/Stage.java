package soyuznik.projects;

/**
 * One stage of a method.
 *
 * @param normDays how long a project usually stands there (P-08)
 * @param counted so many own projects have told it; none: it is the norm of the method
 */
public record Stage(
        long id,
        int position,
        String code,
        Bilingual name,
        Bilingual goal,
        int normDays,
        int counted,
        Gate gate) {}
