package soyuznik.exchange;

import java.util.List;
import java.util.UUID;
import soyuznik.kernel.Viewer;

/**
 * One import at work.
 *
 * @param cause shared by all events of the import
 * @param viewer who imports, with the scopes and rights of now; when these change it begins again
 *     where it stands
 */
record Job(ImportId id, UUID cause, Mapping mapping, List<String> head, Viewer viewer, Ours ours) {
    Job {
        mapping = mapping.arrived(ours);
    }

    /** The name of the column in the file; empty where the file has none of the meaning. */
    String column(Meaning meaning) {
        var index = mapping.column(meaning);
        return index.isPresent() ? head.get(index.getAsInt()) : "";
    }

    Cells cells(soyuznik.exchange.sheet.Row row) {
        return new Cells(mapping, head, row, ours.zone());
    }
}
