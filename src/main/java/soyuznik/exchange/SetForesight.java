package soyuznik.exchange;

import java.util.Optional;
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

    /** Who only comes with a file before is named, as long as nobody has said otherwise. */
    Looks.Look look(Import file, Met met) {
        var look = looks.of(file);
        return looks.settled(
                look.explained() ? look : look.with(met.coming().named(look.mapping())));
    }

    /** Empty where something has to be said before; what it would make is met from now on. */
    Optional<Forecast> forecast(Looks.Look look, Met met, Viewer by) {
        var ours = looks.ours(by);
        if (!looks.open(look, ours).isEmpty()) {
            return Optional.empty();
        }
        var sheet = looks.sheet(look.file());
        var mapping = look.mapping();
        var head = mapping.head(sheet.head());
        var job = new Job(look.file().id(), look.key(), mapping, head, by, ours);
        return Optional.of(Forecaster.of(job, sheet, intakes.of(mapping.kind()), met));
    }

    /** What the rows of the file meet when the files before it are in. */
    Met before(Import file, Viewer by) {
        var met = new Met();
        var set = file.set();
        if (set != null) {
            imports.of(set).stream()
                    .filter(Import::isLeft)
                    .takeWhile(each -> !each.id().equals(file.id()))
                    .forEach(each -> forecast(look(each, met), met, by));
        }
        return met;
    }
}
