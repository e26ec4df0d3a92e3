package soyuznik.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Text;

/** Decides which rows become users, and which heads are made along with them. */
// W-01
final class UserJudge {
    private final Job job;
    private final Met met;
    private final UserSightings.Everybody everybody;
    private final Judgement.Book<UserRow> book = new Judgement.Book<>();
    private final List<UserRow> heads = new ArrayList<>();
    private final Set<String> filed = new HashSet<>();
    private final Set<String> leading = new HashSet<>();

    UserJudge(Job job, Met met, UserSightings.Everybody everybody) {
        this.job = job;
        this.met = met;
        this.everybody = everybody;
    }

    /**
     * What is decided of the rows.
     *
     * @param heads who is made along, since nobody of them has a row
     * @param leading the names of all heads, as they are compared
     */
    record Judged(Judgement<UserRow> rows, List<UserRow> heads, Set<String> leading) {
        List<UserRow> all() {
            var all = new ArrayList<>(heads);
            all.addAll(rows.make());
            return all;
        }

        boolean leads(UserRow row) {
            return row.spellings().stream().anyMatch(leading::contains);
        }
    }

    Judged judge(List<Taken<UserRow>> rows) {
        file(Taken.good(rows));
        for (var row : rows) {
            switch (row) {
                case Taken.Bad<UserRow>(Row bad, List<Fault> faults) -> book.refuse(bad, faults);
                case Taken.Good<UserRow>(UserRow good) -> judge(good);
            }
        }
        return new Judged(book.closed(), List.copyOf(heads), Set.copyOf(leading));
    }

    /** A name with initials tells who is meant where only one row can be it. */
    private void file(List<UserRow> rows) {
        var counts = new HashMap<String, Integer>();
        for (var row : rows) {
            row.spellings().forEach(spelling -> counts.merge(spelling, 1, Integer::sum));
            filed.add(row.whole());
            leading.add(Vocabulary.words(row.head()));
        }
        counts.forEach((spelling, count) -> {
            if (count == 1) {
                filed.add(spelling);
            }
        });
        leading.retainAll(filed);
    }

    private void judge(UserRow row) {
        if (met.has(row.origin()) || everybody.knows(row)) {
            book.known(row.row());
            return;
        }
        trouble(row)
                .ifPresentOrElse(fault -> book.refuse(row.row(), List.of(fault)), () -> make(row));
    }

    private Optional<Fault> trouble(UserRow row) {
        if (everybody.isTaken(row)) {
            var mail = row.mail().address();
            return Optional.of(fault(Meaning.EMAIL, mail, "exchange.fault.mail_taken"));
        }
        if (everybody.branches().meant(row.branch()).size() > 1) {
            return Optional.of(fault(Meaning.BRANCH, row.branch(), "exchange.fault.branches"));
        }
        return isMissing(row.head()) && domain().isEmpty()
                ? Optional.of(fault(Meaning.HEAD, row.head(), "exchange.fault.head"))
                : Optional.empty();
    }

    private boolean isMissing(String head) {
        return !head.isEmpty() && !filed.contains(Vocabulary.words(head)) && !everybody.knows(head);
    }

    private String domain() {
        return job.mapping().standing().domain();
    }

    private Fault fault(Meaning meaning, String value, String key) {
        return new Fault(job.column(meaning), value, Text.of(key));
    }

    private void make(UserRow row) {
        if (isMissing(row.head())) {
            var head = row.ofHead(domain());
            everybody.add(head);
            heads.add(head);
        }
        met.add(row.origin());
        everybody.add(row);
        book.make(row);
    }
}
