package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import soyuznik.clients.OwnEntities;
import soyuznik.clients.OwnEntity;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/** Our own legal entities, and the form of a new one. */
public record EntitiesPage(List<OwnEntity> entities, Map<String, String> typed) {
    public List<Asked> asked(Frame frame) {
        return asked(frame, typed);
    }

    static List<Asked> asked(Frame frame, Map<String, String> values) {
        var typed = new Asked.Typed(values, Map.of(), "RUB");
        return OwnEntities.INPUTS.all().stream()
                .map(input ->
                        Asked.of(input, frame.field("clients", input.name()), List.of(), typed))
                .toList();
    }
}
