package soyuznik.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.buying.BuyingRole;
import soyuznik.buying.DecisionRole;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.buying.PathSteps;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** How far we got with the people of the client in the key projects of the demo. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Campaigns {
    private final Participants participants;
    private final PathSteps steps;

    Campaigns(Participants participants, PathSteps steps) {
        this.participants = participants;
        this.steps = steps;
    }

    /**
     * Somebody in the decision.
     *
     * @param name of who is new to us; empty: one of those whom we met
     * @param part role, views of the purchase, influence
     * @param why what was said or done; empty: nobody has judged yet
     */
    record Seat(String name, String position, Map<String, String> part, String stance, String why) {
        static Seat known(Map<String, String> part, String stance, String why) {
            return new Seat("", "", part, stance, why);
        }

        Map<String, String> typed() {
            var typed = new HashMap<>(part);
            typed.putAll(Map.of("name", name, "position", position, "stance", stance, "why", why));
            if (!name.isEmpty()) {
                typed.putAll(Map.of("department", "Техническая служба", "level", "HEAD"));
            }
            return typed;
        }
    }

    static Map<String, String> part(String role, String buying, String influence) {
        return Map.of("role", role, "buying", buying, "influence", influence);
    }

    /** An ally found, who shows our reports inside; the director is for us too. */
    static final List<Seat> ALLY_FOUND =
            List.of(
                    Seat.known(
                            part("INFLUENCES", "USER CONSULTANT", "MIDDLE"),
                            "ALLY",
                            "Сам отнёс наш отчёт об испытаниях директору"),
                    Seat.known(
                            part("DECIDES", "FINANCIAL", "HIGH"),
                            "SUPPORTER",
                            "Попросила расчёт на весь флот"),
                    new Seat(
                            "Круглов Антон Сергеевич",
                            "Главный технолог",
                            part("INFLUENCES", "TECHNICAL", "MIDDLE"),
                            "NEUTRAL",
                            "Ждёт протокол лаборатории"));

    /** One person is for us, of the others we know little. */
    static final List<Seat> ONE_PERSON =
            List.of(
                    Seat.known(
                            part("USES", "USER", "LOW"),
                            "ALLY",
                            "Дал снять старый фильтр и показал журнал ремонтов"),
                    Seat.known(part("DECIDES", "", "HIGH"), "UNKNOWN", ""));

    /** Somebody is against us, and nobody of ours has spoken with him. */
    static final List<Seat> OPPONENT =
            List.of(
                    Seat.known(
                            part("INFLUENCES", "USER", "MIDDLE"),
                            "SUPPORTER",
                            "Хвалил образцы при начальнике цеха"),
                    Seat.known(part("DECIDES", "FINANCIAL", "HIGH"), "NEUTRAL", "Смотрит на цену"),
                    new Seat(
                            "Ковтун Роман Викторович",
                            "Главный инженер",
                            part("INFLUENCES", "TECHNICAL", "HIGH"),
                            "OPPONENT",
                            "Десять лет работает с прежним поставщиком"));

    /** How they come to their decision: who prepares and signs it, and a committee between. */
    void lead(Calendar.Day day, ProjectId project, Portfolio.Client client, Viewer by) {
        var council = day.calendar().day(-18).toString();
        var user = client.user().toString();
        var decider = client.decider().toString();
        for (var typed :
                List.of(
                        Map.of("part", "PREPARES", "personId", user, "days", "7"),
                        Map.of("part", "AGREES", "body", "Служба главного технолога", "days", "5"),
                        Map.of("part", "COMMITTEE", "body", "Техсовет", "heldOn", council),
                        Map.of("part", "SIGNS", "personId", decider, "days", "3"))) {
            var draft = new PathSteps.Draft(project, UUID.randomUUID(), typed);
            day.on(() -> steps.add(draft, by));
        }
    }

    /** Puts them onto the list; the user and the decider of the client come first. */
    void tell(Calendar.Day day, ProjectId project, Portfolio.Client client, Plan plan) {
        var met = List.of(client.user(), client.decider());
        for (int i = 0; i < plan.seats().size(); i++) {
            var typed = new HashMap<>(plan.seats().get(i).typed());
            if (i < met.size()) {
                typed.put("personId", met.get(i).toString());
            }
            if (!plan.seats().get(i).stance().equals("OPPONENT")) {
                typed.put("oursId", plan.by().user().toString());
            }
            add(day, new Participants.Draft(project, UUID.randomUUID(), typed), plan.by());
        }
        report(day, project, plan.by());
    }

    /** All report to whoever decides, and the user heeds the engineer, where there is one. */
    private void report(Calendar.Day day, ProjectId project, Viewer by) {
        var all = participants.of(project, by);
        for (var one : all) {
            var typed = new HashMap<>(one.values());
            boolean decides = one.is(DecisionRole.DECIDES);
            typed.put("chiefId", decides ? "" : first(all, it -> it.is(DecisionRole.DECIDES)));
            if (one.buysAs(BuyingRole.USER) && !one.buysAs(BuyingRole.TECHNICAL)) {
                typed.put("heeds", first(all, it -> it.buysAs(BuyingRole.TECHNICAL)));
            }
            day.on(() -> participants.change(one.key(), one.version(), typed, by));
        }
    }

    private static String first(List<Participant> all, Predicate<Participant> which) {
        return all.stream()
                .filter(which)
                .map(one -> Long.toString(one.key().id()))
                .findFirst()
                .orElse("");
    }

    /** Who is told of, by whom. */
    record Plan(List<Seat> seats, Viewer by) {}

    private void add(Calendar.Day day, Participants.Draft draft, Viewer by) {
        day.on(() -> participants.add(draft, by));
    }
}
