package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.access.Users;
import soyuznik.clients.Loads;
import soyuznik.clients.Tags;
import soyuznik.clients.bulk.BulkChange;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Change;
import soyuznik.clients.bulk.Part;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NamedDay;
import soyuznik.shell.Progress;

/** Makes the page that says what became of many clients or people. */
@Component
class BulkPages {
    private static final List<Part.State> NAMED =
            List.of(
                    Part.State.FORBIDDEN,
                    Part.State.LED,
                    Part.State.SEVERAL,
                    Part.State.KEPT,
                    Part.State.STUCK,
                    Part.State.WAITING);

    private final BulkChanges changes;
    private final Users users;
    private final Branches branches;
    private final Tags tags;
    private final Loads loads;
    private final Progress progress;

    BulkPages(
            BulkChanges changes,
            Users users,
            Branches branches,
            Tags tags,
            Loads loads,
            Progress progress) {
        this.changes = changes;
        this.users = users;
        this.branches = branches;
        this.tags = tags;
        this.loads = loads;
        this.progress = progress;
    }

    /**
     * The list they were chosen in, when each stands as was asked for and nobody has too many now;
     * else what became of them.
     */
    String after(BulkChange change) {
        if (!change.whole() || over(change).isPresent()) {
            return "/bulk-changes/" + change.id();
        }
        return switch (change.about()) {
            case CLIENTS -> "/companies?" + change.list();
            case PEOPLE -> "/people?" + change.list();
        };
    }

    ModelAndView show(long id, Viewer viewer) {
        var change = changes.get(id, viewer);
        var work = progress.latest(change.work(), id, viewer.user()).orElse(null);
        boolean over = work == null || work.isFinished();
        var left =
                NAMED.stream()
                        .filter(state -> over && change.count(state) > 0)
                        .map(state ->
                                new BulkPage.Left(
                                        state,
                                        change.count(state),
                                        changes.named(change, state, viewer)))
                        .toList();
        return Answer.page(
                "clients/bulk/show",
                "page",
                new BulkPage(
                        change,
                        what(change),
                        left,
                        over(change).map(BulkPages::tooMany).orElse(null),
                        work));
    }

    private Optional<Loads.Over> over(BulkChange change) {
        return change.undoes() != null
                ? Optional.empty()
                : switch (change.change()) {
                    case Change.Responsible(var to, var _) -> loads.over(to);
                    case Change.Taking(var to) -> loads.over(to);
                    case Change.Pool _, Change.Tags _, Change.Held _, Change.Left _ ->
                            Optional.empty();
                };
    }

    private static Text tooMany(Loads.Over over) {
        return new Text(
                "clients.load.bulk",
                Map.of(
                        "name", over.name().brief(),
                        "count", over.clients(),
                        "most", over.most()));
    }

    private Text what(BulkChange change) {
        return switch (change.change()) {
            case Change.Responsible(var to, var _) ->
                    Text.of("clients.bulk.what.RESPONSIBLE", "name", name(to));
            case Change.Taking _ -> Text.of("clients.bulk.what.TAKING");
            case Change.Pool(var branch) -> Text.of("clients.bulk.what.POOL", "name", name(branch));
            case Change.Tags(var on, var off) ->
                    Text.of("clients.bulk.what.TAGS", "changes", tags.signed(on, off));
            case Change.Held(var basis) -> Text.of("clients.basis." + basis);
            case Change.Left(var day) -> Text.of("people.bulk.what.LEFT", "day", new NamedDay(day));
        };
    }

    private String name(UserId user) {
        var name = users.names(List.of(user)).get(user);
        return name == null ? "" : name.brief();
    }

    private String name(BranchId branch) {
        return branches.find(branch).map(Branch::name).orElse("");
    }
}
