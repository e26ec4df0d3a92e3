package soyuznik.projects;

/** One condition of a gate; the code stands in the history for ever. */
public record Criterion(
        long id, String code, Demand demand, Strictness strictness, Bilingual text) {}
