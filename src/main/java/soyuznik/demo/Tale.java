package soyuznik.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Closures;
import soyuznik.projects.Commitment;
import soyuznik.projects.Commitments;
import soyuznik.projects.Debts;
import soyuznik.projects.Draft;
import soyuznik.projects.Lines;
import soyuznik.projects.Opening;
import soyuznik.projects.Passages;
import soyuznik.projects.Projects;
import soyuznik.projects.ProposalDraft;
import soyuznik.projects.Proposals;
import soyuznik.projects.Reply;
import soyuznik.projects.Shipments;
import soyuznik.projects.Stage;
import soyuznik.projects.Waivers;
import soyuznik.work.Preparations;
import soyuznik.work.Talk;
import soyuznik.work.Talks;

/** One project, told day by day by whoever leads it; days are counted back from today. */
final class Tale {
    private static final String RUBLES = "RUB";
    private final Verbs verbs;
    private final Calendar calendar;
    private final Viewer by;
    private final Portfolio.Client client;
    private final BigDecimal amount;
    private @Nullable ProjectId opened;

    private Tale(Start start, int ago, Plot plot, Opening.Start from) {
        this.verbs = start.verbs();
        this.calendar = start.calendar();
        this.by = start.by();
        this.client = start.client();
        this.amount = BigDecimal.valueOf(plot.amount());
        var opening = new Opening(UUID.randomUUID(), client.id(), draft(plot), from);
        calendar.timeline().add(ago, () -> open(opening, ago));
    }

    private void open(Opening opening, int ago) {
        opened = calendar.on(ago, () -> verbs.projects().open(opening, by));
    }

    private ProjectId id() {
        return Objects.requireNonNull(opened, "not opened yet");
    }

    /** What a tale is told with. */
    @Component
    @ConditionalOnProperty("soyuznik.demo")
    record Verbs(
            Projects projects,
            Proposals proposals,
            Passages passages,
            Waivers waivers,
            Debts debts,
            Commitments commitments,
            Shipments shipments,
            Lines lines,
            Closures closures,
            Campaigns campaigns,
            Hurts hurts,
            Conversations talking) {}

    /** What was said and is to be said. */
    @Component
    @ConditionalOnProperty("soyuznik.demo")
    record Conversations(Talks talks, Preparations preparations) {}

    /** Who tells it, of which client. */
    record Start(Verbs verbs, Calendar calendar, Viewer by, Portfolio.Client client) {
        Tale opens(int ago, Plot plot) {
            return new Tale(this, ago, plot, Opening.Start.of("SHORT"));
        }

        /** A key project in which we look for an ally. */
        Tale campaigns(int ago, Plot plot) {
            return new Tale(this, ago, plot, new Opening.Start("KEY_PROJECT", "ALLY"));
        }
    }

    /**
     * What it is about.
     *
     * @param closeIn days until the planned close; null where it is not known
     * @param contact whether somebody at the client is named
     */
    record Plot(
            String title,
            String need,
            String product,
            long amount,
            @Nullable Integer closeIn,
            boolean contact) {}

    /** At the price of a piece in roubles. */
    Tale sells(int ago, ProductId product, int quantity, long price) {
        var typed = Map.of("quantity", Integer.toString(quantity), "price", price + " " + RUBLES);
        var key = UUID.randomUUID();
        calendar.tell(ago, () -> verbs.lines().add(new Lines.Draft(id(), key, product, typed), by));
        return this;
    }

    /** Whom we have found at the client. */
    Tale finds(int ago, List<Campaigns.Seat> seats) {
        var plan = new Campaigns.Plan(seats, by);
        on(ago, day -> verbs.campaigns().tell(day, id(), client, plan));
        return this;
    }

    /** What hurts the client. */
    Tale learns(int ago, List<Hurts.Hurt> hurts) {
        var told = new Hurts.Told(hurts, by);
        on(ago, day -> verbs.hurts().tell(day, id(), client, told));
        return this;
    }

    /** How the client comes to its decision. */
    Tale knowsTheWay(int ago) {
        on(ago, day -> verbs.campaigns().lead(day, id(), client, by));
        return this;
    }

    /** By what those of the client choose who decide about their ships. */
    Tale chooses(int ago) {
        var told = new Hurts.Told(List.of(), by);
        on(ago, day -> verbs.hurts().choose(day, id(), client, told));
        return this;
    }

    /** A talk with the user of the client, and what both sides promised there. */
    Tale talks(int ago, String subject, Agreed agreed) {
        var day = calendar.day(ago).toString();
        var due = agreed.due() == 0 ? "" : calendar.day(-agreed.due()).toString();
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("kind", "MEETING", "heldOn", day, "subject", subject));
        typed.put("people", client.user().toString());
        typed.put("ours", by.user().toString());
        typed.putAll(Map.of("theirPromise", agreed.theirs(), "theirDue", due));
        typed.put("ourPromise", agreed.ours());
        calendar.tell(ago, () -> verbs.talking().talks().hold(talk(typed), by));
        return this;
    }

    /**
     * A talk in which the user objected.
     *
     * @param reply what we answered; empty: nothing yet
     */
    Tale hears(int ago, String objection, String kind, String reply) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("kind", "CALL", "heldOn", calendar.day(ago).toString()));
        typed.putAll(Map.of("subject", "Что смущает", "people", client.user().toString()));
        typed.putAll(Map.of("objection", objection, "objectionKind", kind, "reply", reply));
        typed.put("objector", client.user().toString());
        typed.put("ours", by.user().toString());
        calendar.tell(ago, () -> verbs.talking().talks().hold(talk(typed), by));
        return this;
    }

    /**
     * A meeting ahead.
     *
     * @param prepared what we want of it and what we will ask
     */
    Tale meets(int in, String subject, Map<String, String> prepared) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("kind", "MEETING", "heldOn", calendar.day(-in).toString()));
        typed.putAll(Map.of("subject", subject, "ours", by.user().toString()));
        typed.putAll(Map.of("startsAt", "10:00", "lasts", "90", "venue", "У клиента, цех"));
        typed.put("people", client.user() + " " + client.decider());
        calendar.tell(1, () -> verbs.talking().talks().plan(talk(typed), by));
        calendar.tell(1, () -> verbs.talking().preparations().prepare(ahead(), 0, prepared, by));
        return this;
    }

    private Talk.Key ahead() {
        return verbs.talking().talks().of(id(), by).getFirst().key();
    }

    private Talks.Draft talk(Map<String, String> typed) {
        return new Talks.Draft(id(), UUID.randomUUID(), typed);
    }

    /**
     * What was agreed in a talk.
     *
     * @param theirs what the client does, and in how many days from now; 0: without a day
     */
    record Agreed(String theirs, int due, String ours) {}

    /** The proposal goes to who decides and stays unanswered. */
    Tale proposes(int ago, String volume) {
        return propose(ago, ago, volume, null);
    }

    Tale proposes(int ago, int answered, String volume, Reply reply) {
        return propose(
                ago,
                answered,
                volume,
                new ProposalDraft.Answer(calendar.day(answered), reply, client.decider()));
    }

    /** Agreed to by somebody who does not decide. */
    Tale isLikedByTheUser(int ago, int answered, String volume) {
        var answer =
                new ProposalDraft.Answer(calendar.day(answered), Reply.ACCEPTED, client.user());
        return propose(ago, answered, volume, answer);
    }

    Tale passes(int ago) {
        calendar.tell(ago, () -> verbs.passages().pass(id(), stage().id(), by));
        return this;
    }

    Tale waives(int ago, String criterion, String reason, Viewer head) {
        calendar.tell(ago, () -> verbs.waivers().waive(id(), criterion(criterion), reason, head));
        return this;
    }

    /** Carries the criterion as a debt until a day that may be past by now. */
    Tale owes(int ago, String criterion, int due) {
        var day = calendar.day(due);
        calendar.tell(ago, () -> verbs.debts().carry(id(), criterion(criterion), day, by));
        return this;
    }

    Tale signs(int ago, String number) {
        var draft =
                new Commitments.Draft(
                        Commitment.Kind.CONTRACT, number, calendar.day(ago), amount, RUBLES);
        calendar.tell(ago, () -> verbs.commitments().record(id(), UUID.randomUUID(), draft, by));
        return this;
    }

    Tale ships(int ago, String document) {
        var draft = new Shipments.Draft(calendar.day(ago), document);
        calendar.tell(ago, () -> verbs.shipments().record(id(), UUID.randomUUID(), draft, by));
        return this;
    }

    Tale ends(int ago, Closing closing) {
        calendar.tell(ago, () -> verbs.closures().close(id(), closing, by));
        return this;
    }

    private Tale propose(int ago, int known, String volume, ProposalDraft.@Nullable Answer answer) {
        PersonId to = client.decider();
        var draft = new ProposalDraft(calendar.day(ago), to, volume, amount, RUBLES, answer);
        calendar.tell(known, () -> verbs.proposals().record(id(), UUID.randomUUID(), draft, by));
        return this;
    }

    private long criterion(String code) {
        return stage().gate().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Stage stage() {
        return verbs.projects().get(id(), by).stage();
    }

    private void on(int ago, Consumer<Calendar.Day> act) {
        calendar.timeline().add(ago, () -> act.accept(new Calendar.Day(calendar, ago)));
    }

    private Draft draft(Plot plot) {
        return new Draft(
                plot.title(),
                plot.need(),
                plot.contact() ? client.user() : null,
                plot.product(),
                amount,
                RUBLES,
                plot.closeIn() == null ? null : calendar.day(-plot.closeIn()),
                by.user());
    }
}
