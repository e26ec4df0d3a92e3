package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.shell.Frame;

/**
 * The form that changes the tags of a client or a person.
 *
 * @param name of whose they are
 * @param record the address of that one
 * @param tags that stand
 * @param offered names of tags to choose from
 */
public record TagsPage(String name, String record, List<String> tags, List<String> offered) {
    public TagsPage {
        tags = List.copyOf(tags);
        offered = List.copyOf(offered);
    }

    public String address() {
        return record + "/tags";
    }

    /** Those that stand, with commas between them. */
    public String names() {
        return String.join(", ", tags);
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(name, record);
        return crumbs;
    }
}
