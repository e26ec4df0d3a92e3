package soyuznik.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.UUID;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;

/** Brings in files as a person does who agrees to everything that is proposed. */
record Desk(Imports imports, Starts starts, Importer importer) {
    static String written(RefusedRows rows, ImportId id, Viewer by) {
        var into = new StringWriter();
        try {
            rows.write(id, Language.RU, by, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toString();
    }

    /** The work of its first start. */
    static ImportTask.Run first(ImportId id) {
        return new ImportTask.Run(id, 1);
    }

    ImportId read(String csv, Viewer by) {
        return Characters.done(
                imports.take(UUID.randomUUID(), Chosen.file("таблица.csv", csv), by));
    }

    ImportId checked(String csv, Viewer by) {
        var id = read(csv, by);
        return Characters.done(imports.explain(id, led(mapping(id, by), by), by));
    }

    ImportId started(String csv, Viewer by) {
        return Characters.done(starts.make(checked(csv, by), by));
    }

    Import.Progress brought(String csv, Viewer by) {
        var id = started(csv, by);
        importer.run(Desk.first(id));
        return imports.get(id, by).progress();
    }

    /** All of it is in. */
    ImportId finished(String csv, Viewer by) {
        var id = started(csv, by);
        importer.run(Desk.first(id));
        return id;
    }

    /** All of it is in, and has changed what was there. */
    ImportId finished(String csv, OnKnown onKnown, Viewer by) {
        var id = Characters.done(starts.make(told(csv, onKnown, by), by));
        importer.run(Desk.first(id));
        return id;
    }

    /** So many rows have changed what was there. */
    int changed(String csv, OnKnown onKnown, Viewer by) {
        return imports.get(finished(csv, onKnown, by), by).progress().changed();
    }

    /**
     * Somebody has said what a file does with what is there; one more column keeps that from being
     * proposed for other files.
     */
    ImportId told(String csv, OnKnown onKnown, Viewer by) {
        var id = read(csv.replaceFirst("\n", ";сказано " + onKnown + "\n"), by);
        var said = mapping(id, by);
        return Characters.done(imports.explain(id, led(with(said, onKnown), by), by));
    }

    private static Mapping with(Mapping said, OnKnown onKnown) {
        var stood = said.standing();
        return said.standing(
                new Standing(
                        stood.owner(),
                        stood.makeClients(),
                        stood.nameless(),
                        stood.source(),
                        onKnown,
                        stood.domain(),
                        stood.method(),
                        stood.consentText(),
                        stood.onRefused()));
    }

    /** Where nobody is proposed who leads what names nobody, whoever brings it in does. */
    static Mapping led(Mapping said, Viewer by) {
        var stood = said.standing();
        var standing =
                new Standing(
                        by.user().value(),
                        stood.makeClients(),
                        stood.nameless(),
                        stood.source(),
                        stood.onKnown(),
                        stood.domain(),
                        stood.method(),
                        stood.consentText(),
                        stood.onRefused());
        return stood.owner() == Standing.UNSAID ? said.standing(standing) : said;
    }

    Mapping mapping(ImportId id, Viewer by) {
        return imports.understanding(id, by).mapping();
    }

    Outcome<ImportId> explained(ImportId id, Mapping mapping, Viewer by) {
        return imports.explain(id, mapping, by);
    }
}
