package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.SPECIFICATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** A specification of a contract with its files; it has no page, the contract's shows it. */
// C-12
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class SpecificationFiles implements Holder {
    static final String KIND = "specification";

    private final DSLContext sql;
    private final Companies companies;

    SpecificationFiles(DSLContext sql, Companies companies) {
        this.sql = sql;
        this.companies = companies;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        var found =
                sql.select(
                                SPECIFICATION.COMPANY_ID.convertFrom(CompanyId::new),
                                SPECIFICATION.NUMBER,
                                SPECIFICATION.CONTRACT_ID,
                                CONTRACT.NUMBER)
                        .from(SPECIFICATION)
                        .join(CONTRACT)
                        .on(CONTRACT.ID.eq(SPECIFICATION.CONTRACT_ID))
                        .where(SPECIFICATION.ID.eq(id))
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        var client = companies.get(found.value1(), viewer);
        return new Holding(
                Subject.of(client.id()),
                client.id(),
                "№ " + found.value2() + " · № " + found.value4(),
                "/contracts/" + found.value3() + "#specifications",
                viewer.may(Right.EDIT_CLIENTS, client.own()));
    }

    @Override
    public Condition seen(Field<Long> id, Viewer viewer) {
        return exists(
                selectOne()
                        .from(SPECIFICATION)
                        .where(SPECIFICATION.ID.eq(id))
                        .and(SPECIFICATION.REMOVED_AT.isNull())
                        .and(Visible.probe(viewer.scopes(), SPECIFICATION.COMPANY_ID)));
    }

    @Override
    public Condition about(Field<Long> id, Long[] clients) {
        return exists(
                selectOne()
                        .from(SPECIFICATION)
                        .where(SPECIFICATION.ID.eq(id))
                        .and(SPECIFICATION.COMPANY_ID.eq(any(clients))));
    }

    @Override
    public Field<String> title(Field<Long> id) {
        var number = concat(inline("№ "), SPECIFICATION.NUMBER);
        return field(select(number).from(SPECIFICATION).where(SPECIFICATION.ID.eq(id)));
    }
}
