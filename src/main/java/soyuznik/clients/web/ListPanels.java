package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.access.FieldSet;
import soyuznik.access.Users;
import soyuznik.access.Words;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Tags;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.shell.Choice;

/** What the panels of the list offer; asked for only when a panel stands open. */
@Component
class ListPanels {
    private final Users users;
    private final Branches branches;
    private final Tags tags;
    private final CompanyWords words;

    ListPanels(Users users, Branches branches, Tags tags, CompanyWords words) {
        this.words = words;
        this.users = users;
        this.branches = branches;
        this.tags = tags;
    }

    CompanyListPage.Panel panel() {
        return new CompanyListPage.Panel(
                Colleagues.choices(users),
                branches.tree().stream().map(ListPanels::choice).toList(),
                tags.offered());
    }

    Words words() {
        return words.dictionaries();
    }

    FieldSet fields() {
        return words.fields();
    }

    private static Choice choice(Branch branch) {
        return new Choice(branch.id().toString(), branch.path());
    }

    /** The names of whom and what the filter means by number; empty for what is not there. */
    CompanyListPage.Named named(ClientFilter filter) {
        var whose = filter.whose();
        return new CompanyListPage.Named(
                name(whose.responsible()), name(whose.team().member()), name(whose.branch()));
    }

    CompanyListPage.Named named(@Nullable UserId user, @Nullable BranchId branch) {
        return new CompanyListPage.Named(name(user), "", name(branch));
    }

    private String name(@Nullable UserId user) {
        var name = user == null ? null : users.names(List.of(user)).get(user);
        return name == null ? "" : name.brief();
    }

    private String name(@Nullable BranchId branch) {
        return branch == null ? "" : branches.find(branch).map(Branch::name).orElse("");
    }
}
