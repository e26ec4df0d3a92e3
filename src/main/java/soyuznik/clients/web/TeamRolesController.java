package soyuznik.clients.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientFolders;
import soyuznik.clients.TeamRoles;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** In what role somebody stands on the team of a client, changed in its place. */
@Controller
@RequestMapping("/companies/{id}/members/{member}/role")
class TeamRolesController {
    private final TeamRoles roles;
    private final ClientFolders folders;
    private final CompanyWords words;

    TeamRolesController(TeamRoles roles, ClientFolders folders, CompanyWords words) {
        this.roles = roles;
        this.folders = folders;
        this.words = words;
    }

    @GetMapping("/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return form(place, null, viewer);
    }

    @PostMapping
    ModelAndView update(Place place, Form form, Viewer viewer, Answer answer) {
        return answer.to(
                roles.give(place.company(), place.user(), form.chosen(), viewer),
                id -> "/companies/" + id,
                _ -> form(place, form.chosen().role(), viewer));
    }

    private ModelAndView form(Place place, @Nullable Long typed, Viewer viewer) {
        var folder = folders.get(place.company(), viewer);
        Forbidden.unless(Teams.decides(folder.company(), viewer), Right.REASSIGN);
        var member =
                folder.members().stream()
                        .filter(one -> one.until() == null && one.user().equals(place.user()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var page = new TeamRolePage(folder.company(), member, typed, words.dictionaries());
        return Answer.page("clients/team/role", "page", page);
    }

    /** Whose role an address names. */
    record Place(long id, long member) {
        CompanyId company() {
            return new CompanyId(id);
        }

        UserId user() {
            return new UserId(member);
        }
    }

    /** As it was sent; nothing is no role. */
    record Form(@Nullable Long role, @Nullable Long was) {
        TeamRoles.Choosing chosen() {
            return new TeamRoles.Choosing(role == null ? 0 : role, was == null ? 0 : was);
        }
    }
}
