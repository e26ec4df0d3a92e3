package soyuznik.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.REFUSED_ROW;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.PersonId;
import tools.jackson.core.type.TypeReference;

/** What is kept of rows of files, where somebody who is to be erased may be named. */
// C-03, W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NamedRows {
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final Scribe scribe;

    NamedRows(DSLContext sql, Scribe scribe) {
        this.sql = sql;
        this.scribe = scribe;
    }

    /** A row about the person tells nothing any more; of others only who it is goes. */
    void forget(PersonId person) {
        var likeness = likeness(person);
        refused(likeness);
        surveys(likeness);
    }

    private Likeness likeness(PersonId person) {
        var one = PERSON.ID.eq(person.value()).or(PERSON.MERGED_INTO.eq(person.value()));
        var people =
                sql.select(PERSON.ID, PERSON.SURNAME, PERSON.GIVEN_NAME, PERSON.NAME)
                        .from(PERSON)
                        .where(one)
                        .orderBy(PERSON.ID)
                        .fetch();
        var contacts =
                sql.select(PERSON_CONTACT.TYPED)
                        .from(PERSON_CONTACT)
                        .where(PERSON_CONTACT.PERSON_ID.in(people.getValues(PERSON.ID)))
                        .orderBy(PERSON_CONTACT.ID)
                        .fetch(PERSON_CONTACT.TYPED);
        return new Likeness(
                people.map(row -> Likeness.words(row.value2(), row.value3(), row.value4())),
                contacts.stream()
                        .filter(each -> each.contains("@") && each.length() > 4)
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .toList(),
                contacts.stream().map(Likeness::figures).filter(each -> !each.isEmpty()).toList());
    }

    /** Wide: what it finds is looked at once more. */
    private static Condition mayHold(Field<String> text, Likeness likeness) {
        var marks =
                Stream.concat(
                                likeness.names().stream().map(List::getFirst),
                                likeness.mails().stream())
                        .map(each -> '%' + each + '%')
                        .toArray(String[]::new);
        var figures = likeness.phones().stream().map(each -> '%' + each + '%');
        return condition("replace(lower({0}), 'ё', 'е') like any({1})", text, DSL.val(marks))
                .or(
                        condition(
                                "regexp_replace({0}, '\\D', '', 'g') like any({1})",
                                text, DSL.val(figures.toArray(String[]::new))));
    }

    private void refused(Likeness likeness) {
        var text = DSL.field("array_to_string({0}, ' ')", String.class, REFUSED_ROW.CELLS);
        var found =
                sql.select(
                                REFUSED_ROW.IMPORT_ID,
                                REFUSED_ROW.ROW_NUMBER,
                                REFUSED_ROW.CELLS,
                                REFUSED_ROW.FAULTS,
                                IMPORT.KIND.convertFrom(Kind::valueOf))
                        .from(REFUSED_ROW)
                        .join(IMPORT)
                        .on(IMPORT.ID.eq(REFUSED_ROW.IMPORT_ID))
                        .where(mayHold(text, likeness))
                        .fetch();
        for (var row : found) {
            var cells = List.of(row.value3());
            if (likeness.isIn(cells)) {
                var without = without(row.value5(), likeness);
                var faults =
                        scribe.read(row.value4(), FAULTS).stream()
                                .map(each -> without(each, without))
                                .toList();
                sql.update(REFUSED_ROW)
                        .set(REFUSED_ROW.CELLS, cells.stream().map(without).toArray(String[]::new))
                        .set(REFUSED_ROW.FAULTS, scribe.written(faults))
                        .where(REFUSED_ROW.IMPORT_ID.eq(row.value1()))
                        .and(REFUSED_ROW.ROW_NUMBER.eq(row.value2()))
                        .execute();
            }
        }
    }

    private static UnaryOperator<String> without(Kind kind, Likeness likeness) {
        return kind == Kind.PEOPLE
                ? cell -> cell.isEmpty() ? cell : Likeness.GONE
                : likeness::without;
    }

    private static Fault without(Fault fault, UnaryOperator<String> without) {
        return new Fault(fault.column(), without.apply(fault.value()), fault.reason());
    }

    /** The first rows of a file, the values of its columns, and what was foreseen of them. */
    private void surveys(Likeness likeness) {
        var forecast = coalesce(IMPORT.FORECAST.cast(String.class), inline(""));
        var found =
                sql.select(
                                IMPORT.ID,
                                IMPORT.SURVEY,
                                IMPORT.FORECAST,
                                IMPORT.KIND.convertFrom(Kind::valueOf))
                        .from(IMPORT)
                        .where(mayHold(IMPORT.SURVEY.cast(String.class).concat(forecast), likeness))
                        .fetch();
        for (var row : found) {
            var without = without(row.value4(), likeness);
            var survey = scribe.read(row.value2(), Survey.class);
            sql.update(IMPORT)
                    .set(IMPORT.SURVEY, scribe.written(without(survey, likeness, without)))
                    .set(IMPORT.FORECAST, without(row.value3(), likeness))
                    .where(IMPORT.ID.eq(row.value1()))
                    .execute();
        }
    }

    private static Survey without(Survey survey, Likeness likeness, UnaryOperator<String> without) {
        return new Survey(
                survey.layout(),
                survey.sheets(),
                survey.columns().stream().map(each -> without(each, likeness)).toList(),
                survey.beginning().stream()
                        .map(row -> likeness.isIn(row.cells()) ? without(row, without) : row)
                        .toList(),
                survey.rows(),
                survey.lost(),
                survey.unsolved());
    }

    private static Column without(Column column, Likeness likeness) {
        var values =
                column.values().stream()
                        .map(each -> new Column.Value(whole(each.text(), likeness), each.rows()))
                        .toList();
        return new Column(column.name(), column.filled(), values, column.dates(), column.numbers());
    }

    private @Nullable JSONB without(@Nullable JSONB stored, Likeness likeness) {
        if (stored == null) {
            return null;
        }
        var told = scribe.read(stored, Forecast.class);
        return scribe.written(
                new Forecast(
                        told.made(),
                        told.known(),
                        told.refused(),
                        told.clients(),
                        told.undated(),
                        reasons(told.reasons(), likeness),
                        told.rows().stream().map(each -> without(each, likeness)).toList(),
                        told.changes(),
                        reasons(told.left(), likeness)));
    }

    private static List<Forecast.Reason> reasons(List<Forecast.Reason> told, Likeness likeness) {
        return told.stream()
                .map(each -> new Forecast.Reason(without(each.example(), likeness), each.rows()))
                .toList();
    }

    private static Forecast.Refused without(Forecast.Refused refused, Likeness likeness) {
        var faults = refused.faults().stream().map(each -> without(each, likeness)).toList();
        return new Forecast.Refused(refused.row(), faults);
    }

    private static Fault without(Fault fault, Likeness likeness) {
        return without(fault, text -> whole(text, likeness));
    }

    private static String whole(String text, Likeness likeness) {
        return likeness.isIn(List.of(text)) ? Likeness.GONE : text;
    }

    private static Row without(Row row, UnaryOperator<String> without) {
        return new Row(row.number(), row.cells().stream().map(without).toList());
    }
}
