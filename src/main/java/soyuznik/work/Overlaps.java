package soyuznik.work;

import static java.util.stream.Collectors.joining;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static soyuznik.work.ComingTalks.SALE;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Names;
import soyuznik.shell.Choice;
import soyuznik.shell.Doubt;
import soyuznik.shell.Hour;
import soyuznik.shell.Inputs;

/** Planned talks of the same hours in which somebody would have to be twice. */
//
@Repository
@Transactional(readOnly = true)
public class Overlaps {
    private static final int MOST = 50;
    private static final Set<String> ASKED =
            Set.of("heldOn", "startsAt", "lasts", "people", "ours");

    private final DSLContext sql;
    private final Grounds grounds;
    private final TalkRows rows;
    private final Attendees attendees;

    Overlaps(DSLContext sql, Grounds grounds, TalkRows rows, Attendees attendees) {
        this.sql = sql;
        this.grounds = grounds;
        this.rows = rows;
        this.attendees = attendees;
    }

    /** Who is to be in a talk, ids with names. */
    private record Party(CompanyId client, Map<String, String> theirs, Map<String, String> ours) {
        Condition isNeeded() {
            var client = TALK.COMPANY_ID.eq(client().value());
            return DSL.or(
                    any(TALK.OURS, ours.keySet()),
                    TALK.OURS.eq("").and(TALK.BY_ID.cast(String.class).in(ours.keySet())),
                    client.and(any(TALK.PEOPLE, theirs.keySet())));
        }

        /** As the indexes of both columns ask. */
        private static Condition any(Field<String> ids, Set<String> named) {
            return condition(
                    "string_to_array({0}, ' ') && {1}::text[]",
                    ids, val(named.toArray(String[]::new)));
        }

        String names(Clash clash) {
            boolean here = clash.client().id().equals(client);
            return Stream.concat(
                            named(ours, clash.ours()),
                            here ? named(theirs, clash.people()) : Stream.of())
                    .distinct()
                    .collect(joining(", "));
        }

        private static Stream<String> named(Map<String, String> names, String ids) {
            return Arrays.stream(ids.split(" ")).map(names::get).filter(Objects::nonNull);
        }
    }

    /**
     * Another talk.
     *
     * @param seen whether the viewer may read what it is about
     */
    private record Clash(
            long id,
            TalkKind kind,
            Hour at,
            String subject,
            Client client,
            boolean seen,
            String people,
            String ours) {
        Clash {
            at = kind.whole(at);
        }
    }

    private record Client(CompanyId id, String name) {}

    /** Of one that is to be planned; not of that which the same form has made before. */
    public List<Doubt> of(Talks.Draft draft, Viewer viewer) {
        return find(draft.about(), draft.typed(), TALK.KEY.ne(draft.key()), viewer);
    }

    /** Of one that is to be moved; what stands there already is not asked about again. */
    public List<Doubt> of(Spot spot, Map<String, String> typed, Viewer viewer) {
        grounds.get(spot.about(), viewer);
        var theirs = rows.get(spot.talk()).values();
        var changed = Inputs.differences(theirs, TalkForm.plan(typed).values());
        return changed.stream().anyMatch(each -> ASKED.contains(each.field()))
                ? find(spot.about(), typed, TALK.ID.ne(spot.id()), viewer)
                : List.of();
    }

    private List<Doubt> find(
            About about, Map<String, String> typed, Condition others, Viewer viewer) {
        var read = TalkForm.plan(typed);
        var values = read.values();
        if (!read.errors().isEmpty() || values.getOrDefault("startsAt", "").isEmpty()) {
            return List.of();
        }
        var at = new Hour(LocalTime.parse(values.get("startsAt")), minutes(values));
        var party = party(grounds.get(about, viewer), values, viewer);
        var day = TALK.HELD_ON.eq(LocalDate.parse(values.get("heldOn")));
        var clashes =
                clashes(DSL.and(day, others, party.isNeeded()), viewer).stream()
                        .filter(other -> other.at().overlaps(at))
                        .toList();
        return doubt(clashes, party).stream().toList();
    }

    private static int minutes(Map<String, String> values) {
        return Integer.parseInt(values.getOrDefault("lasts", "0"));
    }

    /** Those who can be chosen: nobody learns by trying what others do. */
    private Party party(Ground ground, Map<String, String> values, Viewer viewer) {
        var ours = values.getOrDefault("ours", "");
        return new Party(
                ground.client().id(),
                chosen(attendees.theirs(ground, viewer), values.getOrDefault("people", "")),
                ours.isEmpty() ? self(viewer) : chosen(attendees.ours(ground, viewer), ours));
    }

    private static Map<String, String> chosen(List<Choice> choices, String ids) {
        var named = Arrays.asList(ids.split(" "));
        var chosen = new LinkedHashMap<String, String>();
        choices.stream()
                .filter(one -> named.contains(one.value()))
                .forEach(one -> chosen.put(one.value(), one.label()));
        return chosen;
    }

    /** Where nobody is named, whoever writes it down is to be there. */
    private Map<String, String> self(Viewer viewer) {
        return sql.select(APP_USER.ID.cast(String.class), Names.of(APP_USER))
                .from(APP_USER)
                .where(APP_USER.ID.eq(viewer.user().value()))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<Clash> clashes(Condition which, Viewer viewer) {
        return sql.select(
                        TALK.ID,
                        TALK.KIND.convertFrom(TalkKind::valueOf),
                        row(TALK.STARTS_AT, TALK.LASTS).mapping(Hour::of),
                        TALK.SUBJECT,
                        row(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                                .mapping(Client::new),
                        field(Visible.condition(viewer, TALK.COMPANY_ID)),
                        TALK.PEOPLE,
                        there())
                .from(TALK)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .leftJoin(SALE)
                .on(SALE.ID.eq(TALK.PROJECT_ID))
                .where(ComingTalks.waits())
                .and(SALE.OUTCOME.isNull())
                .and(TALK.STARTS_AT.isNotNull())
                .and(which)
                .orderBy(TALK.STARTS_AT, TALK.ID)
                .limit(MOST)
                .fetch(mapping(Clash::new));
    }

    private static Field<String> there() {
        return DSL.when(TALK.OURS.eq(""), TALK.BY_ID.cast(String.class)).otherwise(TALK.OURS);
    }

    /** Of several the first that the viewer may read. */
    private static Optional<Doubt> doubt(List<Clash> clashes, Party party) {
        var what = clashes.stream().map(clash -> Long.toString(clash.id())).collect(joining(" "));
        return clashes.stream()
                .filter(Clash::seen)
                .findFirst()
                .or(() -> clashes.stream().findFirst())
                .map(first -> text(first).with("who", party.names(first)))
                .map(text -> text.with("more", clashes.size() - 1))
                .map(text -> new Doubt("startsAt", what, text));
    }

    private static Text text(Clash clash) {
        return clash.seen()
                ? Text.of("work.overlap.talk", "kind", clash.kind().name())
                        .with("subject", clash.subject())
                        .with("client", clash.client().name())
                        .with("time", clash.at().from() + "–" + clash.at().till())
                : Text.of("work.overlap.busy");
    }

    /** Of talks of one day that some of ours would have to leave early: when the other begins. */
    Map<Long, Hour> among(List<Waiting.Planned> talks) {
        var timed = talks.stream().filter(one -> one.at() != null).toList();
        var there = timed.size() < 2 ? Map.<Long, String>of() : there(timed);
        var others = new LinkedHashMap<Long, Hour>();
        for (var one : timed) {
            timed.stream()
                    .filter(other -> overlap(one, other) && meet(one, other, there))
                    .map(Waiting.Planned::at)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .ifPresent(at -> others.put(one.id(), at));
        }
        return others;
    }

    private Map<Long, String> there(List<Waiting.Planned> talks) {
        return sql.select(TALK.ID, there())
                .from(TALK)
                .where(TALK.ID.in(talks.stream().map(Waiting.Planned::id).toList()))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static boolean overlap(Waiting.Planned one, Waiting.Planned other) {
        var at = one.at();
        var theirs = other.at();
        return one.id() != other.id()
                && at != null
                && theirs != null
                && one.kind().whole(at).overlaps(other.kind().whole(theirs));
    }

    private static boolean meet(
            Waiting.Planned one, Waiting.Planned other, Map<Long, String> there) {
        var ours = Arrays.asList(there.getOrDefault(one.id(), "").split(" "));
        return Arrays.stream(there.getOrDefault(other.id(), "").split(" "))
                .anyMatch(ours::contains);
    }
}
