package soyuznik.exchange.web;

import java.util.LinkedHashMap;
import java.util.Map;
import soyuznik.exchange.Import;
import soyuznik.shell.Frame;

/** What stands above the page of a file: the set with which it came, if it came with one. */
public final class Trail {
    private Trail() {}

    public static Map<String, String> to(Import file, Frame frame) {
        var path = new LinkedHashMap<String, String>();
        path.put(frame.text("exchange.title"), "/imports");
        if (file.set() != null) {
            path.put(frame.text("exchange.set.link"), file.address());
        }
        return path;
    }
}
