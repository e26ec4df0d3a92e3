package soyuznik.shell.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import soyuznik.shell.Finder;
import soyuznik.shell.Hits;

/**
 * The results of a search.
 *
 * @param typed as it was typed
 * @param asked the key of the message that stands where there are no results
 * @param meant what may have been meant where little was found
 */
public record SearchPage(
        String typed, String asked, List<Hits.Group> groups, List<Hits.Group> meant) {
    public SearchPage {
        groups = List.copyOf(groups);
        meant = List.copyOf(meant);
    }

    static SearchPage of(
            String typed, String folded, List<Hits.Group> groups, List<Hits.Group> meant) {
        var asked =
                folded.isEmpty()
                        ? "search.begin"
                        : folded.length() < Finder.LETTERS ? "search.short" : "search.nothing";
        return new SearchPage(typed, asked, groups, meant);
    }

    /** All of the group's kind. */
    public String address(Hits.Group group) {
        var q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return "/search?q=" + q + "&kind=" + group.kind();
    }
}
