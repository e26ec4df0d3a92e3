package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.clients.Company;
import soyuznik.clients.Member;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of the role that somebody has on the team of a client.
 *
 * @param typed the number of the word that was chosen; null: the form is asked for first
 */
public record TeamRolePage(Company client, Member member, @Nullable Long typed, Words words) {
    public String back() {
        return "/companies/" + client.id();
    }

    public String address() {
        return back() + "/members/" + member.user() + "/role";
    }

    public String spot() {
        return "role-of-" + member.user();
    }

    /** The number of the word that stands there; 0: none. */
    public long was() {
        return words.all(Dictionary.TEAM_ROLE).stream()
                .filter(word -> word.code().equals(member.teamRole()))
                .findFirst()
                .map(word -> word.id())
                .orElse(0L);
    }

    public String value() {
        var chosen = typed == null ? was() : typed;
        return chosen == 0 ? "" : Long.toString(chosen);
    }

    public List<Choice> offered(Frame frame) {
        return offered(words, was(), frame);
    }

    /** What stands there, to whoever chose something else meanwhile. */
    public String now(Frame frame) {
        var code = member.teamRole();
        return code.isEmpty()
                ? frame.text("clients.team.no_role")
                : words.read(Dictionary.TEAM_ROLE, code, frame.visitor().language());
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "clients");
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }

    /** To choose from by number, the one that stands there also where it is retired. */
    static List<Choice> offered(Words words, long standing, Frame frame) {
        return words.all(Dictionary.TEAM_ROLE).stream()
                .filter(word -> !word.retired() || word.id() == standing)
                .map(word ->
                        new Choice(Long.toString(word.id()), word.in(frame.visitor().language())))
                .toList();
    }
}
