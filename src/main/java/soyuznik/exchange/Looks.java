package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** What is understood of a file of a set, and what has still to be said of it. */
// W-01
@Repository
@Transactional(readOnly = true)
class Looks {
    private final DSLContext sql;
    private final Scribe scribe;
    private final Surroundings surroundings;
    private final Nears nears;
    private final Contents contents;

    Looks(
            DSLContext sql,
            Scribe scribe,
            Surroundings surroundings,
            Nears nears,
            Contents contents) {
        this.contents = contents;
        this.sql = sql;
        this.scribe = scribe;
        this.surroundings = surroundings;
        this.nears = nears;
    }

    /**
     * @param explained whether somebody has said it, and not only the product
     */
    record Look(Import file, UUID key, Survey survey, Mapping mapping, boolean explained) {
        /** What somebody has said of values; what was only proposed is not among it. */
        Mapping said() {
            return explained ? mapping : mapping.with(Map.of());
        }

        /** The same as if nobody had said anything. */
        Look asked(Mapping mapping) {
            return new Look(file, key, survey, mapping, false);
        }

        Look with(Mapping mapping) {
            return new Look(file, key, survey, mapping, explained);
        }
    }

    Look of(Import file) {
        return sql.select(IMPORT.KEY, IMPORT.SURVEY, IMPORT.MAPPING, IMPORT.EXPLAINED)
                .from(IMPORT)
                .where(IMPORT.ID.eq(file.id().value()))
                .fetchOptional(row ->
                        new Look(
                                file,
                                row.value1(),
                                scribe.read(row.value2(), Survey.class),
                                scribe.read(row.value3(), Mapping.class),
                                row.value4()))
                .orElseThrow(NotFound::new);
    }

    /** What has still to be said of a file that is checked. */
    static List<FieldError> barred(Look look, @Nullable Forecast forecast) {
        return look.mapping().isBarred(forecast)
                ? List.of(FieldError.of("onRefused", "exchange.ask.whole"))
                : List.of();
    }

    Ours ours(Viewer by) {
        return surroundings.of(by);
    }

    Sheet sheet(Import file) {
        return contents.sheet(file.id());
    }

    /** The same, what differs from a product of ours by signs alone taken for it. */
    Look settled(Look look) {
        return look.with(nears.settled(look.survey(), look.mapping()));
    }

    /**
     * Of a file that was begun only whether it may go on. What is likely one of ours is asked
     * about, unless somebody has seen and said it.
     */
    List<FieldError> open(Look look, Ours ours) {
        var mapping = look.mapping();
        if (!ours.mayMake(mapping.kind())) {
            return List.of(FieldError.of("kind", "exchange.not_for." + mapping.kind()));
        }
        if (!look.file().isOpen()) {
            return List.of();
        }
        var open = new ArrayList<>(Questions.about(look.survey(), mapping, ours));
        if (look.explained()) {
            open.addAll(nears.unanswered(look.survey(), mapping));
            return open;
        }
        if (mapping.hasStrangers()) {
            open.add(FieldError.of("values", "exchange.ask.strangers"));
        }
        open.addAll(nears.likely(look.survey(), mapping));
        if (!Proposals.of(look.survey(), mapping, ours, Set.of()).isEmpty()) {
            open.add(FieldError.of("values", "exchange.ask.alike"));
        }
        return open;
    }
}
