package soyuznik.work.web;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Query;
import soyuznik.work.TalkProjects;

/**
 * Which gift of talks is taken back, and where.
 *
 * @param told the address of the page that told of the gift; empty where it is taken back elsewhere
 */
public record GiftForm(long project, long given, String told) {
    private static final Pattern CLIENT = Pattern.compile("/companies/\\d{1,18}");
    private static final String LIST = TalkListForm.PATH + "?";

    public GiftForm(long project, long given, @Nullable String told) {
        this.project = project;
        this.given = given;
        this.told = Objects.requireNonNullElse(told, "");
    }

    TalkProjects.Together together() {
        return TalkProjects.Together.of(project, given);
    }

    /** Where the talks were given: the list as it was narrowed, or the client; null elsewhere. */
    @Nullable String page() {
        if (told.startsWith(LIST)) {
            return listed(told.substring(LIST.length()));
        }
        return CLIENT.matcher(told).matches() ? told + "#talks" : null;
    }

    /** Nothing but what the list knows. */
    private static @Nullable String listed(String query) {
        try {
            var form = new TalkListForm(Query.read(query).asked());
            return form.query().at(TalkListForm.PATH);
        } catch (IllegalArgumentException _) {
            return null; // an address that nobody was given
        }
    }
}
