package soyuznik.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import soyuznik.kernel.FieldError;
import soyuznik.projects.Shipments;

/** A shipment, as it is typed. */
public record ShipmentForm(String key, String shippedOn, String document) {
    public ShipmentForm {
        key = Typed.text(key);
        shippedOn = Typed.text(shippedOn);
        document = Typed.text(document);
    }

    static ShipmentForm blank(LocalDate today) {
        return new ShipmentForm(UUID.randomUUID().toString(), today.toString(), "");
    }

    List<FieldError> errors() {
        return new Typed().required("shippedOn", shippedOn).day("shippedOn", shippedOn).errors();
    }

    /** Of a form without errors. */
    Shipments.Draft draft() {
        return new Shipments.Draft(Objects.requireNonNull(Typed.day(shippedOn)), document);
    }
}
