package soyuznik.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.buying.Consequences;
import soyuznik.buying.Problem;
import soyuznik.buying.Problems;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** What hurts the clients of the demo, what it costs them, and what they said of it. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Hurts {
    private final Problems problems;
    private final Consequences consequences;

    Hurts(Problems problems, Consequences consequences) {
        this.problems = problems;
        this.consequences = consequences;
    }

    /**
     * A problem that we suppose or were told of.
     *
     * @param worth what the consequence costs in a year, in roubles; empty: not known
     * @param quote the client's own words; empty: we only suppose it
     */
    record Hurt(String text, String department, String consequence, String worth, String quote) {}

    static final List<Hurt> SHIPS =
            List.of(
                    new Hurt(
                            "Масло стареет вдвое быстрее нормы",
                            "Механики флота",
                            "Лишняя замена масла на двенадцати буксирах",
                            "3400000 RUB",
                            "Нам бы дойти до планового ремонта без остановки"),
                    new Hurt(
                            "Фильтры приходят разных партий",
                            "Снабжение",
                            "Механики подбирают прокладки на месте",
                            "",
                            ""));
    static final List<Hurt> CRUSHERS =
            List.of(
                    new Hurt(
                            "Пыль в гидравлике дробилки",
                            "Гараж",
                            "Две внеплановые остановки линии за год",
                            "2100000 RUB",
                            ""));

    /** They are noted, and what was said of them, by who uses it. */
    void tell(Calendar.Day day, ProjectId project, Portfolio.Client client, Told told) {
        for (var hurt : told.hurts()) {
            var typed = Map.of("text", hurt.text(), "department", hurt.department());
            day.on(() -> problems.add(draft(project, typed), told.by()));
            var problem = problems.of(project, told.by()).getLast().key();
            var leads = Map.of("text", hurt.consequence(), "worth", hurt.worth());
            day.on(() -> consequences.add(leads(problem, leads), told.by()));
            if (!hurt.quote().isEmpty()) {
                day.on(() -> problems.find(said(problem, hurt, day, client), told.by()));
            }
        }
    }

    /** What hurts, by whom it is noted. */
    record Told(List<Hurt> hurts, Viewer by) {}

    private static Problems.Draft draft(ProjectId project, Map<String, String> typed) {
        return new Problems.Draft(project, UUID.randomUUID(), typed);
    }

    private static Consequences.Draft leads(Problem.Key problem, Map<String, String> typed) {
        return new Consequences.Draft(problem, UUID.randomUUID(), typed);
    }

    private static Problems.Found said(
            Problem.Key problem, Hurt hurt, Calendar.Day day, Portfolio.Client client) {
        var typed =
                Map.of(
                        "state",
                        "EXPLICIT",
                        "quote",
                        hurt.quote(),
                        "personId",
                        client.user().toString(),
                        "saidOn",
                        day.calendar().day(day.ago()).toString());
        return new Problems.Found(problem, UUID.randomUUID(), typed);
    }
}
