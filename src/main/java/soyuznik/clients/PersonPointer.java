package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import soyuznik.clients.AbsorbsPeople.Going;
import soyuznik.clients.AbsorbsPeople.Moved;
import soyuznik.kernel.PersonId;

/**
 * A column by which records point to people. Makes the statements of {@link AbsorbsPeople}; the
 * module that owns the table runs them.
 */
public sealed interface PersonPointer {
    TableField<?, ?> column();

    /** The records that point to the one that goes, with what stands there. */
    Select<Record2<Long, String>> of(Going going);

    List<Query> moves(List<Moved> found, Going going);

    List<Query> backs(List<Moved> moved, Going going);

    /** Stands in the database with what was moved, so it is the name of the column. */
    default String name() {
        var table = Objects.requireNonNull(column().getTable());
        var schema = Objects.requireNonNull(table.getSchema());
        return String.join(".", schema.getName(), table.getName(), column().getName());
    }

    default List<Moved> moved(Result<Record2<Long, String>> found) {
        return found.map(row -> new Moved(name(), row.value1(), row.value2()));
    }

    /** Of all that moved. */
    default List<Moved> own(List<Moved> moved) {
        return moved.stream().filter(one -> one.what().equals(name())).toList();
    }

    /** A key to one person. */
    record Key(TableField<?, Long> id, TableField<?, Long> column) implements PersonPointer {
        @Override
        public Select<Record2<Long, String>> of(Going going) {
            return of(going, DSL.noCondition());
        }

        public Select<Record2<Long, String>> of(Going going, Condition among) {
            return select(id, inline(""))
                    .from(id.getTable())
                    .where(column.eq(going.gone().value()))
                    .and(among)
                    .orderBy(id)
                    .forNoKeyUpdate();
        }

        @Override
        public List<Query> moves(List<Moved> found, Going going) {
            return List.of(
                    update(id.getTable())
                            .set(column, going.kept().value())
                            .where(id.eq(any(ids(found)))));
        }

        @Override
        public List<Query> backs(List<Moved> moved, Going going) {
            return List.of(
                    update(id.getTable())
                            .set(column, going.gone().value())
                            .where(id.eq(any(ids(own(moved)))))
                            .and(column.eq(going.kept().value())));
        }
    }

    static Long[] ids(List<Moved> moved) {
        return moved.stream().map(Moved::id).toArray(Long[]::new);
    }

    /** The numbers of several people in one text, a space between them. */
    record Several(TableField<?, Long> id, TableField<?, String> column) implements PersonPointer {
        /** Whether the person is one of them. */
        public Condition names(PersonId person) {
            return condition(
                    "{0} <> '' and string_to_array({0}, ' ') @> array[{1}]::text[]",
                    column, val(person.toString()));
        }

        @Override
        public Select<Record2<Long, String>> of(Going going) {
            return select(id, column)
                    .from(id.getTable())
                    .where(names(going.gone()))
                    .orderBy(id)
                    .forNoKeyUpdate();
        }

        @Override
        public List<Query> moves(List<Moved> found, Going going) {
            return found.stream().map(one -> put(one.id(), now(one, going), one.before())).toList();
        }

        @Override
        public List<Query> backs(List<Moved> moved, Going going) {
            return own(moved).stream()
                    .map(one -> put(one.id(), one.before(), now(one, going)))
                    .toList();
        }

        private Query put(long record, String value, String instead) {
            return update(id.getTable())
                    .set(column, value)
                    .where(id.eq(record))
                    .and(column.eq(instead));
        }

        /** Who was there twice is there once. */
        private static String now(Moved one, Going going) {
            var gone = going.gone().toString();
            return Arrays.stream(one.before().split(" ", -1))
                    .map(number -> number.equals(gone) ? going.kept().toString() : number)
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
    }
}
