package soyuznik.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.buying.ChoiceCriteria;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.buying.Consequences;
import soyuznik.buying.Problem;
import soyuznik.buying.Problems;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/**
 * What hurts the clients of the demo, what it costs them, what they said of it, and by what they
 * choose.
 */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Hurts {
    private final Problems problems;
    private final Consequences consequences;
    private final ChoiceCriteria criteria;

    Hurts(Problems problems, Consequences consequences, ChoiceCriteria criteria) {
        this.problems = problems;
        this.consequences = consequences;
        this.criteria = criteria;
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

    /**
     * By what the user and the decider of the client choose.
     *
     * @param proof what the user accepted; empty: nothing answers it yet
     */
    record Choice(String criterion, boolean ofDecider, String weight, String proof) {
        Map<String, String> typed(Portfolio.Client client) {
            return Map.of(
                    "criterion",
                    criterion,
                    "personId",
                    (ofDecider ? client.decider() : client.user()).toString(),
                    "weight",
                    weight,
                    "source",
                    "SAID");
        }
    }

    static final List<Choice> SHIPS_CHOOSE =
            List.of(
                    new Choice(
                            "Масло не менять до планового ремонта",
                            false,
                            "HIGH",
                            "Отчёт об испытаниях на буксире «Витязь»: 410 моточасов"),
                    new Choice("Окупаемость не дольше полутора лет", true, "HIGH", ""),
                    new Choice("Поставка одной партией на сезон", true, "MIDDLE", ""));

    /** They are noted, and what the user accepted. */
    void choose(Calendar.Day day, ProjectId project, Portfolio.Client client, Told told) {
        for (var choice : SHIPS_CHOOSE) {
            var draft = new ChoiceCriteria.Draft(project, UUID.randomUUID(), choice.typed(client));
            day.on(() -> criteria.add(draft, told.by()));
            if (!choice.proof().isEmpty()) {
                var listed = criteria.of(project, told.by()).getLast().key();
                day.on(() -> criteria.answer(proven(listed, choice, day, client), told.by()));
            }
        }
    }

    private static ChoiceCriteria.Answered proven(
            ChoiceCriterion.Key criterion,
            Choice choice,
            Calendar.Day day,
            Portfolio.Client client) {
        var typed =
                Map.of(
                        "state",
                        "PROVEN",
                        "words",
                        choice.proof(),
                        "personId",
                        client.user().toString(),
                        "saidOn",
                        day.calendar().day(day.ago()).toString());
        return new ChoiceCriteria.Answered(criterion, UUID.randomUUID(), typed);
    }

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
