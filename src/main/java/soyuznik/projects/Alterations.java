package soyuznik.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.ExtraChange;
import soyuznik.access.Users;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome.Difference;
import soyuznik.kernel.UserId;
import soyuznik.shell.People;

/**
 * What a verb changes of a project, as its history tells it: of sum, day and owner what they were
 * and became, of free texts only that they changed.
 */
@Component
class Alterations {
    private final Users users;

    Alterations(Users users) {
        this.users = users;
    }

    List<ExtraChange> of(Project theirs, Draft ours) {
        return ours.differences(theirs).stream().map(one -> told(one, theirs, ours)).toList();
    }

    private ExtraChange told(Difference one, Project theirs, Draft ours) {
        return switch (one.field()) {
            case "amount", "plannedClose" -> of(one.field(), one.theirs(), one.ours());
            case "owner" -> of("owner", People.brief(theirs.owner().name()), name(ours.owner()));
            default -> of(one.field(), "", "");
        };
    }

    /** Nothing when it stayed as it was. */
    static List<ExtraChange> ofSum(@Nullable Money before, @Nullable Money after) {
        return new Differences()
                .money("amount", before, after).found().stream()
                        .map(one -> of(one.field(), one.theirs(), one.ours()))
                        .toList();
    }

    /** The field stands as the key of its message, which both languages know. */
    static ExtraChange of(String field, String from, String to) {
        var label = "field.projects." + field;
        return new ExtraChange(label, label, from, from, to, to);
    }

    String name(UserId user) {
        var name = users.names(List.of(user)).get(user);
        return name == null ? "" : name.brief();
    }
}
