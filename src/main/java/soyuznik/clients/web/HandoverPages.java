package soyuznik.clients.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Users;
import soyuznik.clients.Handovers;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;
import soyuznik.shell.Progress;

/** Makes the pages on which a head gives somebody's clients to another. */
@Component
class HandoverPages {
    private final Handovers handovers;
    private final Users users;
    private final Progress progress;

    HandoverPages(Handovers handovers, Users users, Progress progress) {
        this.handovers = handovers;
        this.users = users;
        this.progress = progress;
    }

    /** First from whom; then, the number of clients before the eyes, to whom. */
    ModelAndView form(UserId from, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var leaders = handovers.leaders(viewer).stream().map(HandoverPages::choice).toList();
        int count = from.value() == 0 ? 0 : handovers.count(from, viewer);
        List<Choice> takers = count == 0 ? List.of() : Colleagues.choices(users);
        return Answer.page(
                "clients/handover/form",
                "page",
                new HandoverPage(from.toString(), leaders, count, takers));
    }

    Outcome<Long> begin(HandoversController.HandoverForm form, Viewer viewer) {
        return handovers.begin(form.giver(), form.handover(), viewer);
    }

    ModelAndView show(long id, Viewer viewer) {
        var work = progress.find(id, viewer.user()).orElseThrow(NotFound::new);
        return Answer.page("clients/handover/show", "work", work);
    }

    private static Choice choice(Handovers.Leader leader) {
        return new Choice(leader.id().toString(), leader.name().brief() + ", " + leader.branch());
    }
}
