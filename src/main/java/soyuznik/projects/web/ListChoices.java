package soyuznik.projects.web;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.access.Roster;
import soyuznik.access.Users;
import soyuznik.projects.ProjectFilter;
import soyuznik.shell.Choice;

/** Whom and what the filters of projects name and offer. */
@Component
class ListChoices {
    private final Roster roster;
    private final Users users;
    private final Branches branches;

    ListChoices(Roster roster, Users users, Branches branches) {
        this.roster = roster;
        this.users = users;
        this.branches = branches;
    }

    ListPage.Offered offered() {
        return new ListPage.Offered(owners(), places());
    }

    List<Choice> owners() {
        return roster.people().stream()
                .map(user ->
                        new Choice(
                                user.id().toString(),
                                user.name().brief() + ", " + user.branchName()))
                .toList();
    }

    List<Choice> places() {
        return roster.branches().stream()
                .map(branch -> new Choice(branch.id().toString(), branch.path()))
                .toList();
    }

    /** The names of what the filter means by number; empty for what is not there. */
    ListPage.Named named(ProjectFilter.Whose whose) {
        var owner = whose.owner();
        var branch = whose.branch();
        var name = owner == null ? null : users.names(List.of(owner)).get(owner);
        return new ListPage.Named(
                name == null ? "" : name.brief(),
                branch == null ? "" : branches.find(branch).map(Branch::name).orElse(""));
    }
}
