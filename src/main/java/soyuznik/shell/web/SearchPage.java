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
 */
public record SearchPage(String typed, String asked, List<Hits.Group> groups) {
    public SearchPage {
        groups = List.copyOf(groups);
    }

    static SearchPage of(String typed, String folded, List<Hits.Group> groups) {
        var asked =
                folded.isEmpty()
                        ? "search.begin"
                        : folded.length() < Finder.LETTERS ? "search.short" : "search.nothing";
        return new SearchPage(typed, asked, groups);
    }

    /** All of the group's kind. */
    public String address(Hits.Group group) {
        var q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return "/search?q=" + q + "&kind=" + group.kind();
    }
}
