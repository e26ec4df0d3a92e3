package soyuznik.clients.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import soyuznik.access.Dictionary;
import soyuznik.access.Name;
import soyuznik.access.Words;
import soyuznik.clients.ListedTeams;
import soyuznik.kernel.Language;

/** How the team of a client is told in a list: each by the name, the role behind it in brackets. */
final class TeamWords {
    private TeamWords() {}

    /**
     * @param named how a name is written there
     */
    static String of(
            List<ListedTeams.Mate> team,
            Function<Name, String> named,
            Words words,
            Language language) {
        return team.stream()
                .map(mate -> {
                    var role = words.read(Dictionary.TEAM_ROLE, mate.role(), language);
                    var name = named.apply(mate.name());
                    return role.isEmpty() ? name : name + " (" + role + ")";
                })
                .collect(Collectors.joining(", "));
    }
}
