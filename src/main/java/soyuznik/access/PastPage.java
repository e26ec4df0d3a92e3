package soyuznik.access;

import java.util.LinkedHashMap;
import java.util.Map;
import soyuznik.shell.Frame;

/**
 * The history of a record as a page of its own, of which the page of the record shows the rows.
 *
 * @param place the key of what the list is called that the record stands in
 * @param list its address
 * @param name of the record
 * @param address of its page
 */
public record PastPage(String place, String list, String name, String address, Past past) {
    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text(place), list);
        crumbs.put(name, address);
        return crumbs;
    }
}
