package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.FILE_SET;
import static soyuznikdb.exchange.Tables.IMPORT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;

/** Brings in files together as a person does, and works through them as the background does. */
record SetDesk(FileSets sets, SetActs acts, SetChecker checker, Work work, DSLContext sql) {
    record Work(SetWorker worker, Importer importer, Undoer undoer) {}

    /** Read, and looked at what would become of them. */
    FileSet looked(Viewer by, String... files) {
        return looked(taken(by, files), by);
    }

    FileSetId taken(Viewer by, String... files) {
        return taken(by, Stream.of(files).map(text -> bytes(text)).toList());
    }

    FileSetId taken(Viewer by, List<byte[]> files) {
        var brought =
                IntStream.range(0, files.size())
                        .mapToObj(i -> Chosen.file("файл " + (i + 1) + ".csv", files.get(i)))
                        .toList();
        return Characters.done(sets.take(UUID.randomUUID(), brought, by));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    FileSet looked(FileSetId id, Viewer by) {
        checker.run(newest(id));
        return sets.get(id, by);
    }

    FileSet brought(Viewer by, String... files) {
        var id = looked(by, files).id();
        Characters.done(acts.start(id, Seen.of(sets.get(id, by)), by));
        return worked(id, by);
    }

    /** Until it rests. */
    FileSet worked(FileSetId id, Viewer by) {
        while (sets.get(id, by).state() != FileSet.State.RESTING) {
            work.worker().run(newest(id));
            parts(id, by, Import.State.RUNNING).forEach(part -> work.importer().run(run(part)));
            parts(id, by, Import.State.UNDOING).forEach(part -> work.undoer().run(part));
        }
        return sets.get(id, by);
    }

    List<ImportId> parts(FileSetId id, Viewer by, Import.State state) {
        return sets.get(id, by).parts().stream()
                .map(FileSet.Part::file)
                .filter(file -> file.state() == state)
                .map(Import::id)
                .toList();
    }

    SetTask.Run newest(FileSetId id) {
        var runs = sql.fetchValue(FILE_SET.RUNS, FILE_SET.ID.eq(id.value()));
        return new SetTask.Run(id, runs);
    }

    ImportTask.Run run(ImportId id) {
        return new ImportTask.Run(id, sql.fetchValue(IMPORT.RUNS, IMPORT.ID.eq(id.value())));
    }
}
