package soyuznik.projects.web.lines;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.products.Product;
import soyuznik.projects.Line;
import soyuznik.projects.Project;
import soyuznik.projects.web.LinesRegion;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/**
 * The form of a new line.
 *
 * @param offered the price of the product today; null: it has none
 * @param currency of the project
 * @param sites of its client, that can be named
 */
public record LineFormPage(
        Project project,
        Product product,
        @Nullable Money offered,
        String currency,
        List<Line.Site> sites,
        Map<String, String> typed) {

    public String action() {
        return "/projects/" + project.id() + "/lines";
    }

    public List<Asked> asked(Frame frame) {
        var known = new Asked.Typed(typed, Map.of("price", hint(frame)), currency);
        var of = new LinesRegion.Of(product.get("unit"), sites);
        return LinesRegion.asked(of, known, frame);
    }

    private String hint(Frame frame) {
        if (offered == null) {
            return frame.text("projects.line.no_price");
        }
        var price = frame.formats().money(offered);
        return offered.currency().equals(currency)
                ? frame.text("projects.line.price", "price", price)
                : frame.text("projects.line.other_price", "price", price);
    }
}
