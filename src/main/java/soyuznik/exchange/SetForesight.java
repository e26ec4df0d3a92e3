package soyuznik.exchange;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;

/** What would become of a file of a set when those before it are in. */
// W-01
@Repository
@Transactional(readOnly = true)
class SetForesight {
    private final Imports imports;
    private final Looks looks;
    private final Intakes intakes;

    SetForesight(Imports imports, Looks looks, Intakes intakes) {
        this.imports = imports;
        this.looks = looks;
        this.intakes = intakes;
    }

    /**
     * One going through of the files.
     *
     * @param met what the files before would make
     * @param goesOn asked when so many rows of a file are looked at, whether somebody still waits
     */
    record Run(Met met, Viewer by, IntPredicate goesOn) {}

    /**
     * Who only comes with a file before is named, as long as nobody has said otherwise. Whoever was
     * to come and does so no more is asked about, whatever was said.
     */
    Looks.Look look(Import file, Met met) {
        var look = looks.of(file);
        var coming = met.coming();
        if (!look.explained()) {
            return looks.settled(look.with(coming.named(look.mapping())));
        }
        return looks.settled(
                coming.hasAll(look.mapping()) ? look : look.asked(coming.named(look.mapping())));
    }

    /** Empty where something has to be said before; what it would make is met from now on. */
    Optional<Forecast> forecast(Looks.Look look, Run run) {
        var ours = looks.ours(run.by());
        if (!looks.open(look, ours).isEmpty()) {
            return Optional.empty();
        }
        var sheet = looks.sheet(look.file());
        var mapping = look.mapping();
        var head = mapping.head(sheet.head());
        var job = new Job(look.file().id(), look.key(), mapping, head, run.by(), ours);
        return Optional.of(Forecaster.of(job, sheet, intakes.of(mapping.kind()), run));
    }

    /** What the rows of the file meet when the files before it are in. */
    Met before(Import file, Viewer by) {
        var run = new Run(new Met(), by, _ -> true);
        var set = file.set();
        if (set != null) {
            imports.of(set).stream()
                    .filter(Import::isLeft)
                    .takeWhile(each -> !each.id().equals(file.id()))
                    .forEach(each -> forecast(look(each, run.met()), run));
        }
        run.met().coming().end();
        return run.met();
    }
}
