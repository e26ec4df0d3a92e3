package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import soyuznik.kernel.CompanyId;

/**
 * A key to a company by which records belong to it. Makes the statements of {@link Absorbs}; the
 * module that owns the table runs them.
 */
public record Belonging(TableField<?, Long> id, TableField<?, Long> company) {

    /** Stands in the database with what was moved, so it is the name of the column. */
    public String name() {
        var table = Objects.requireNonNull(company.getTable());
        var schema = Objects.requireNonNull(table.getSchema());
        return String.join(".", schema.getName(), table.getName(), company.getName());
    }

    public Select<Record1<Long>> of(CompanyId gone) {
        return of(gone, DSL.noCondition());
    }

    public Select<Record1<Long>> of(CompanyId gone, Condition among) {
        return select(id)
                .from(id.getTable())
                .where(company.eq(gone.value()))
                .and(among)
                .orderBy(id)
                .forNoKeyUpdate();
    }

    public List<Absorbs.Moved> moved(Result<Record1<Long>> found, CompanyId gone) {
        return found.map(row -> new Absorbs.Moved(name(), row.value1(), gone));
    }

    public Query move(List<Absorbs.Moved> moved, CompanyId kept) {
        return move(moved.stream().map(Absorbs.Moved::id), kept, DSL.noCondition());
    }

    /** One statement for each company that gets its own back. */
    public List<Query> back(List<Absorbs.Moved> moved, CompanyId kept) {
        return moved.stream()
                .filter(one -> one.what().equals(name()))
                .collect(
                        Collectors.groupingBy(
                                Absorbs.Moved::from,
                                Collectors.mapping(Absorbs.Moved::id, Collectors.toList())))
                .entrySet()
                .stream()
                .map(own -> move(own.getValue().stream(), own.getKey(), company.eq(kept.value())))
                .toList();
    }

    private Query move(Stream<Long> ids, CompanyId to, Condition still) {
        return DSL.update(id.getTable())
                .set(company, to.value())
                .where(id.eq(any(ids.toArray(Long[]::new))))
                .and(still);
    }
}
