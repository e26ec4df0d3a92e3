package soyuznik.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** In which order the custom fields of a record stand: group by group. */
public record FieldOrder(FieldSet fields) {

    /** Whether there is another above it, or below it, to change places with. */
    public boolean movable(CustomField field, boolean up) {
        return !field.retired() && !moved(field, up).equals(ids(groups()));
    }

    /** Whether moving it takes its whole group along. */
    public boolean leads(CustomField field, boolean up) {
        var group = fields.grouped().getOrDefault(field.group(), List.of());
        return group.size() > 1 && field.equals(up ? group.getFirst() : group.getLast());
    }

    List<Long> moved(CustomField field, boolean up) {
        var groups = groups();
        int at = at(groups, field);
        if (at < 0) {
            return ids(groups);
        }
        var group = groups.get(at);
        int place = group.indexOf(field);
        int to = place + (up ? -1 : 1);
        if (to >= 0 && to < group.size()) {
            Collections.swap(group, place, to);
        } else if (at + (up ? -1 : 1) >= 0 && at + (up ? -1 : 1) < groups.size()) {
            Collections.swap(groups, at, at + (up ? -1 : 1));
        }
        return ids(groups);
    }

    private List<List<CustomField>> groups() {
        var groups = new ArrayList<List<CustomField>>();
        fields.grouped().values().forEach(group -> groups.add(new ArrayList<>(group)));
        return groups;
    }

    private static int at(List<List<CustomField>> groups, CustomField field) {
        for (int at = 0; at < groups.size(); at++) {
            if (groups.get(at).contains(field)) {
                return at;
            }
        }
        return -1;
    }

    private static List<Long> ids(List<List<CustomField>> groups) {
        return groups.stream().flatMap(Collection::stream).map(CustomField::id).toList();
    }
}
