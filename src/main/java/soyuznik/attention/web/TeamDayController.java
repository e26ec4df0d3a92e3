package soyuznik.attention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Roster;
import soyuznik.attention.TeamDays;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** What the viewer's people have to think of today; of one of them all of it. */
//
@Controller
class TeamDayController {
    private final TeamDays days;
    private final Roster roster;
    private final Clock clock;

    TeamDayController(TeamDays days, Roster roster, Clock clock) {
        this.days = days;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping(TeamDayPage.PATH)
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var fields = new FilterFields(typed);
        var person = fields.id("person");
        return person == null
                ? team(fields.id("branch"), viewer)
                : show(new UserId(person), viewer);
    }

    private ModelAndView team(@Nullable Long id, Viewer viewer) {
        var branch = id == null ? null : new BranchId(id);
        var team = days.team(viewer, branch, LocalDate.now(clock));
        var page = TeamDayPage.of(team, branch, days.branches(viewer), roster);
        return Answer.page("attention/team/index", "page", page);
    }

    private ModelAndView show(UserId person, Viewer viewer) {
        var member = days.member(viewer, person, LocalDate.now(clock)).orElseThrow(NotFound::new);
        return Answer.page("attention/team/show", "member", member);
    }
}
