package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.clients.Company;
import soyuznik.clients.Tag;
import soyuznik.shell.Frame;

/**
 * The form that changes the tags of a client.
 *
 * @param offered names of tags to choose from
 */
public record TagsPage(Company client, List<Tag> tags, List<String> offered) {
    public String address() {
        return "/companies/" + client.id() + "/tags";
    }

    /** Those that stand, with commas between them. */
    public String names() {
        return tags.stream().map(Tag::name).collect(Collectors.joining(", "));
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }
}
