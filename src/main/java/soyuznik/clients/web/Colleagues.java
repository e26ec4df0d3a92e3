package soyuznik.clients.web;

import java.util.List;
import java.util.Set;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.clients.Loads;
import soyuznik.kernel.Role;
import soyuznik.shell.Choice;

/** Those of ours who can lead clients, to choose from. */
final class Colleagues {
    private static final Set<Role> NOT_AT_CLIENTS = Set.of(Role.ADMIN);

    private Colleagues() {}

    static List<Choice> choices(Users users) {
        return users.active().stream()
                .filter(Colleagues::worksAtClients)
                .map(Colleagues::choice)
                .toList();
    }

    /** The same with how many active clients each leads. */
    static List<SelectionPage.Taker> takers(Users users, Loads loads) {
        var led = loads.all();
        return users.active().stream()
                .filter(Colleagues::worksAtClients)
                .map(user -> new SelectionPage.Taker(choice(user), led.getOrDefault(user.id(), 0)))
                .toList();
    }

    private static boolean worksAtClients(User user) {
        return !NOT_AT_CLIENTS.containsAll(user.roles());
    }

    private static Choice choice(User user) {
        return new Choice(user.id().toString(), user.name().brief() + ", " + user.branchName());
    }
}
