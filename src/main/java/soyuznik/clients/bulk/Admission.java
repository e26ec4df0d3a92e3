package soyuznik.clients.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import soyuznik.access.Branches;
import soyuznik.clients.Basis;
import soyuznik.clients.CompanyTags;
import soyuznik.clients.Tags;
import soyuznik.clients.Teams;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Whether what is asked for many can be done at all; over each of them it is asked anew. */
// T-07
@Component
class Admission {
    private final Teams teams;
    private final Branches branches;
    private final Tags tags;
    private final KnownTags known;
    private final CompanyTags rows;
    private final Clock clock;

    Admission(
            Teams teams,
            Branches branches,
            Tags tags,
            KnownTags known,
            CompanyTags rows,
            Clock clock) {
        this.teams = teams;
        this.branches = branches;
        this.tags = tags;
        this.known = known;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is to be done, or why nothing is. */
    sealed interface Answer {}

    record Admitted(Change change) implements Answer {}

    record Refused(Outcome<BulkChange> outcome) implements Answer {}

    Answer of(Wish wish, Viewer by) {
        return switch (wish) {
            case Wish.Responsible(var to, var stays) ->
                    given(new Change.Responsible(to, stays), to, by);
            case Wish.Taking() -> given(new Change.Taking(by.user()), by.user(), by);
            case Wish.Pool(var branch) -> pooled(branch, by);
            case Wish.Tags it -> edited(by, () -> tagged(it, by));
            case Wish.Held(var basis) -> edited(by, () -> held(basis));
            case Wish.Left() ->
                    edited(by, () -> new Admitted(new Change.Left(LocalDate.now(clock))));
        };
    }

    /** Whether it can still be done some time later. */
    boolean stands(BulkChange change) {
        return change.undoes() != null
                || switch (change.change()) {
                    case Change.Responsible(var to, var _) -> teams.working(to);
                    case Change.Taking(var to) -> teams.working(to);
                    case Change.Pool _, Change.Tags _, Change.Held _, Change.Left _ -> true;
                };
    }

    private Answer given(Change change, UserId to, Viewer by) {
        if (!by.may(change.right())) {
            return new Refused(new Outcome.Forbidden<>());
        }
        return teams.working(to)
                ? new Admitted(change)
                : new Refused(Outcome.invalid("user", "clients.team.not_working"));
    }

    private Answer pooled(BranchId branch, Viewer by) {
        if (!by.may(Right.REASSIGN)) {
            return new Refused(new Outcome.Forbidden<>());
        }
        return branches.find(branch).isPresent()
                ? new Admitted(new Change.Pool(branch))
                : new Refused(Outcome.invalid("branch", "clients.bulk.branch"));
    }

    private Answer tagged(Wish.Tags wish, Viewer by) {
        var errors = known.errors(wish.on(), wish.off());
        return errors.isEmpty()
                ? new Admitted(
                        new Change.Tags(
                                List.copyOf(rows.made(wish.on(), by)),
                                List.copyOf(tags.find(wish.off()).values())))
                : new Refused(new Outcome.Invalid<>(errors));
    }

    private static Answer edited(Viewer by, Supplier<Answer> allowed) {
        return by.may(Right.EDIT_CLIENTS) ? allowed.get() : new Refused(new Outcome.Forbidden<>());
    }

    private static Answer held(String name) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.name().equals(name))
                .findFirst()
                .<Answer>map(basis -> new Admitted(new Change.Held(basis)))
                .orElseGet(
                        () -> new Refused(Outcome.invalid("basis", "people.bulk.basis_missing")));
    }
}
