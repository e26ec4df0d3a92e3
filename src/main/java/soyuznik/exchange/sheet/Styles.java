package soyuznik.exchange.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook show their numbers, by the number that a cell gives. */
final class Styles {
    /** None: some programs leave them out. */
    static final Styles NONE = new Styles(List.of());

    /** Excel has 65,490. */
    private static final int MOST = 70_000;

    private final List<Shape> shapes;

    private Styles(List<Shape> shapes) {
        this.shapes = shapes;
    }

    /** Those of the cells alone: a conditional format has numbers of its own. */
    static Styles read(Markup xml) throws IOException {
        var formats = new HashMap<String, String>();
        var shapes = new ArrayList<Shape>();
        var inside = "";
        while (xml.next() && !xml.closes("cellXfs")) {
            if (xml.opens("numFmts") || xml.opens("cellXfs") || xml.opens("dxfs")) {
                inside = xml.name();
            } else if (inside.equals("numFmts") && xml.opens("numFmt") && formats.size() < MOST) {
                formats.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
            } else if (inside.equals("cellXfs") && xml.opens("xf") && shapes.size() < MOST) {
                shapes.add(shape(xml.attribute("numFmtId", ""), formats));
            }
        }
        return new Styles(shapes);
    }

    private static Shape shape(String id, Map<String, String> formats) {
        var own = formats.get(id);
        return own == null ? Shape.builtIn(id) : Shape.of(own);
    }

    /**
     * @param number as the cell gives it, or not
     */
    Shape of(@Nullable String number) {
        int place = number == null ? 0 : Numbers.whole(number);
        return place >= 0 && place < shapes.size() ? shapes.get(place) : Shape.PLAIN;
    }
}
