package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.clients.merging.Namesakes;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Frame;

/** The people of one client who may be one person, in pairs. */
public record NamesakesPage(CompanyId company, String name, List<Namesakes.Pair> pairs) {

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(name, "/companies/" + company);
        return crumbs;
    }

    /** Where whose value counts is chosen. */
    public String choosing(Namesakes.Pair pair) {
        return "/person-mergers/new?person="
                + pair.first().id()
                + "&person="
                + pair.second().id()
                + "&company="
                + company;
    }
}
