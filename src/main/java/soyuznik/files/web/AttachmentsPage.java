package soyuznik.files.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import soyuznik.files.Attachment;
import soyuznik.files.Holding;
import soyuznik.shell.Frame;

/**
 * The files that stand with a record.
 *
 * @param key of the form that brings one
 */
public record AttachmentsPage(
        Attachment.Place place, Holding holding, List<Attachment> all, UUID key) {
    private static final int KILO = 1024;

    public String address() {
        return "/files/of/" + place.holder() + "/" + place.id();
    }

    public String address(Attachment one) {
        return "/files/" + one.id();
    }

    /** «1,2 МБ» */
    public static String size(Attachment one, Frame frame) {
        if (one.bytes() < KILO) {
            return frame.text("files.size.bytes", "count", one.bytes());
        }
        boolean mega = one.bytes() >= KILO * KILO;
        var size = BigDecimal.valueOf(one.bytes() / (double) (mega ? KILO * KILO : KILO));
        var words = frame.formats().decimal(size.setScale(mega ? 1 : 0, RoundingMode.HALF_UP), 1);
        return frame.text(mega ? "files.size.mega" : "files.size.kilo", "count", words);
    }

    public Map<String, String> crumbs() {
        return Map.of(holding.title(), holding.address());
    }
}
