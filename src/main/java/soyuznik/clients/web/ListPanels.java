package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.FieldSet;
import soyuznik.access.Names;
import soyuznik.access.Roster;
import soyuznik.access.Users;
import soyuznik.access.Words;
import soyuznik.clients.ClientColumn;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.ClientList;
import soyuznik.clients.ListedTeams;
import soyuznik.clients.Tags;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** What the panels of the list offer; asked for only when a panel stands open. */
@Component
class ListPanels {
    private final Users users;
    private final Names names;
    private final Roster roster;
    private final Tags tags;
    private final CompanyWords words;
    private final ListedTeams teams;

    ListPanels(
            Users users,
            Names names,
            Roster roster,
            Tags tags,
            CompanyWords words,
            ListedTeams teams) {
        this.teams = teams;
        this.words = words;
        this.users = users;
        this.names = names;
        this.roster = roster;
        this.tags = tags;
    }

    CompanyListPage.Panel panel() {
        return new CompanyListPage.Panel(
                Colleagues.choices(users), roster.places(), tags.offered());
    }

    /** The teams of those on the page, where they are a column of it. */
    Map<CompanyId, List<ListedTeams.Mate>> teams(
            ListForm form, List<ClientList.Row> page, Viewer viewer) {
        return form.columns().contains(ClientColumn.TEAM.code())
                ? teams.of(page.stream().map(ClientList.Row::id).toList(), viewer)
                : Map.of();
    }

    Words words() {
        return words.dictionaries();
    }

    FieldSet fields() {
        return words.fields();
    }

    /** The names of whom and what the filter means by number; empty for what is not there. */
    CompanyListPage.Named named(ClientFilter filter) {
        var whose = filter.whose();
        return new CompanyListPage.Named(
                names.brief(whose.responsible()),
                names.brief(whose.team().member()),
                roster.name(whose.branch()));
    }

    CompanyListPage.Named named(@Nullable UserId user, @Nullable BranchId branch) {
        return new CompanyListPage.Named(names.brief(user), "", roster.name(branch));
    }
}
