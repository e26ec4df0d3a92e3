package soyuznik.products.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.products.Product;
import soyuznik.products.ProductGroups;
import soyuznik.products.Products;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a product.
 *
 * @param product null for a new one
 */
public record ProductFormPage(
        @Nullable Product product,
        Map<String, String> typed,
        List<ProductGroups.Group> groups,
        FieldSet fields) {

    public String action() {
        return product == null ? "/products" : "/products/" + product.id();
    }

    public @Nullable String key() {
        return product == null ? typed.getOrDefault("key", UUID.randomUUID().toString()) : null;
    }

    public @Nullable Integer version() {
        return product == null ? null : product.version();
    }

    public String draft() {
        return product == null ? "product-new" : "product-" + product.id();
    }

    public List<Asked> asked(Frame frame) {
        var hints =
                Map.of(
                        "group", frame.text("products.hint.group"),
                        "aliases", frame.text("products.hint.aliases"),
                        "leadDays", frame.text("products.hint.leadDays"));
        return Products.INPUTS.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("products", input.name()),
                                input.name().equals("manner") ? manners(frame) : List.of(),
                                new Asked.Typed(typed, hints, frame.visitor().currency())))
                .toList();
    }

    private static List<Choice> manners(Frame frame) {
        return List.of(
                new Choice("SERIAL", frame.text("products.manner.SERIAL")),
                new Choice("CUSTOM", frame.text("products.manner.CUSTOM")));
    }

    public Readings readings(Frame frame) {
        return fields.readings(Asked.readings(frame, "products", asked(frame)), frame);
    }

    /** The custom fields, group by group. */
    public List<FieldGroup.Form> extra(Frame frame) {
        return fields.asked(frame, typed);
    }
}
