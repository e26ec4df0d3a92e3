package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldOrder;
import soyuznik.access.FieldSet;

/** The custom fields of one kind of records, with the acts on them. */
public record FieldsPage(Bearer bearer, FieldSet fields) {
    public FieldOrder order() {
        return new FieldOrder(fields);
    }

    public List<CustomField> retired() {
        return fields.all().stream().filter(CustomField::retired).toList();
    }

    public boolean isFull() {
        return fields.offered().size() >= CustomFields.MOST;
    }

    public String address() {
        return FieldPages.address(bearer);
    }

    public String address(CustomField field, String act) {
        return FieldsController.INDEX + "/entries/" + field.id() + act;
    }

    public String act(CustomField field, boolean up) {
        var group = order().leads(field, up) ? "group_" : "";
        return "access.field." + group + (up ? "up" : "down");
    }
}
