package soyuznik.clients.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Users;
import soyuznik.clients.bulk.BulkChange;
import soyuznik.clients.bulk.Handovers;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Forbidden;

/** Makes the pages on which a head gives somebody's clients to another. */
@Component
class HandoverPages {
    private final Handovers handovers;
    private final Users users;

    HandoverPages(Handovers handovers, Users users) {
        this.handovers = handovers;
        this.users = users;
    }

    /** First from whom; then, the number of clients before the eyes, to whom. */
    ModelAndView form(HandoverForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var leaders = handovers.leaders(viewer).stream().map(HandoverPages::choice).toList();
        int count = form.from() == 0 ? 0 : handovers.count(form.giver(), viewer);
        List<Choice> takers = count == 0 ? List.of() : Colleagues.choices(users);
        return Answer.page(
                "clients/handover/form",
                "page",
                new HandoverPage(form.keyed(), leaders, count, takers));
    }

    Outcome<BulkChange> begin(HandoverForm form, Viewer viewer) {
        return handovers.begin(form.read(), form.giver(), form.handover(), viewer);
    }

    private static Choice choice(Handovers.Leader leader) {
        return new Choice(leader.id().toString(), leader.name().brief() + ", " + leader.branch());
    }
}
