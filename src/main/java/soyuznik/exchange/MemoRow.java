package soyuznik.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.CompanyName;
import soyuznik.clients.Requisites;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.work.MemoKind;
import soyuznik.work.NewMemo;

/**
 * A row that tells what was said or written at a client.
 *
 * @param people who took part, by name or mail
 * @param left what it says and does not come in
 */
//
record MemoRow(
        Row row,
        Origin origin,
        Whose whose,
        List<String> people,
        NewMemo.Held held,
        NewMemo.Said said,
        NewMemo.Author author,
        List<Fault> left) {
    private static final int NAME = 300;
    private static final int LINE = 500;
    private static final int WORDS = 20_000;
    private static final int PEOPLE = 2_000;

    private static final Set<Meaning> NOT_TELLING = Set.of(Meaning.IGNORED, Meaning.LASTS);
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[;|\\n\\r]+");

    MemoRow {
        people = List.copyOf(people);
        left = List.copyOf(left);
    }

    /**
     * What the row belongs to; each of them empty where the row does not say it.
     *
     * @param nameKey the name of the client as it is compared
     * @param number of the client in the other system
     * @param deal the title of the project
     * @param dealNumber of the project in the other system
     */
    record Whose(
            String client,
            String nameKey,
            Requisites requisites,
            String number,
            String deal,
            String dealNumber) {}

    static Taken<MemoRow> read(Cells cells, Mapping mapping, LocalDate today) {
        var whose = whose(cells);
        var kind = kind(cells, mapping);
        var on = on(cells, today);
        var time = time(cells);
        var minutes = cells.lasted(Meaning.LASTS);
        var subject = cells.text(Meaning.SUBJECT, LINE);
        var words = cells.text(Meaning.SAID, WORDS);
        if (subject.isEmpty() && words.isEmpty()) {
            cells.blame(Meaning.SAID, Text.of("exchange.fault.nothing_said"));
        }
        var people = people(cells);
        var author = author(cells);
        var key = cells.text(Meaning.KEY, NAME);
        if (!cells.faults().isEmpty() || on == null) {
            return new Taken.Bad<>(cells.row(), cells.faults());
        }
        var origin =
                key.isEmpty()
                        ? Origin.of(telling(cells, mapping))
                        : Origin.of(mapping.standing().source(), key);
        return new Taken.Good<>(
                new MemoRow(
                        cells.row(),
                        origin,
                        whose,
                        people,
                        new NewMemo.Held(kind, on, time, minutes),
                        new NewMemo.Said(subject, words),
                        author,
                        cells.left()));
    }

    private static Whose whose(Cells cells) {
        var client = cells.text(Meaning.CLIENT, NAME);
        var numbers = ProjectRow.numbers(cells);
        var whose =
                new Whose(
                        client,
                        client.isEmpty() ? "" : CompanyName.key(client),
                        numbers.errors().isEmpty()
                                ? numbers.proven()
                                : Requisites.none(Requisites.RUSSIA),
                        cells.text(Meaning.CLIENT_KEY, NAME),
                        cells.text(Meaning.TITLE, NAME),
                        cells.text(Meaning.DEAL_KEY, NAME));
        if ((client + cells.raw(Meaning.INN) + whose.number() + whose.dealNumber()).isEmpty()) {
            cells.blame(Meaning.CLIENT, Text.of("exchange.fault.no_client"));
        }
        return whose;
    }

    private static MemoKind kind(Cells cells, Mapping mapping) {
        if (!mapping.has(Meaning.TALK_KIND)) {
            return MemoKind.NOTE;
        }
        var code = cells.target(Meaning.TALK_KIND);
        if (code.isEmpty()) {
            cells.blame(Meaning.TALK_KIND, Text.of("exchange.fault.talk_kind"));
        }
        return code.isEmpty() ? MemoKind.NOTE : MemoKind.valueOf(code);
    }

    /** Null where it can't be said. */
    private static @Nullable LocalDate on(Cells cells, LocalDate today) {
        var on = cells.date(Meaning.HELD).orElse(null);
        if (on == null && cells.raw(Meaning.HELD).isEmpty()) {
            cells.blame(Meaning.HELD, Text.of("exchange.fault.no_day"));
        } else if (on != null && on.isAfter(today)) {
            cells.blame(Meaning.HELD, Text.of("exchange.fault.future"));
        }
        return on;
    }

    /** In a column of its own, else behind the day. */
    private static @Nullable LocalTime time(Cells cells) {
        var own = cells.raw(Meaning.HELD_TIME);
        return Clocks.read(own.isEmpty() ? cells.raw(Meaning.HELD) : own).orElse(null);
    }

    private static List<String> people(Cells cells) {
        return Arrays.stream(BETWEEN_PEOPLE.split(cells.text(Meaning.PARTICIPANTS, PEOPLE)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static NewMemo.Author author(Cells cells) {
        var ours = cells.target(Meaning.AUTHOR);
        return new NewMemo.Author(
                ours.isEmpty() ? null : new UserId(Long.parseLong(ours)),
                cells.text(Meaning.AUTHOR, NAME));
    }

    /** Without its length, which was not always read: the same file again is the same. */
    private static List<String> telling(Cells cells, Mapping mapping) {
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> !NOT_TELLING.contains(mapping.columns().get(i)))
                .mapToObj(cells.row()::cell)
                .toList();
    }
}
