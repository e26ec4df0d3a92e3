package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.SPECIFICATION;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.files.FileNames;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * A contract with its files: the paper itself, what was added to it. Names of people go out of the
 * names of files of its specifications too ({@link SpecificationFiles}).
 */
// C-12
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class ContractFiles implements Holder, PersonalData {
    private static final String KIND = "contract";

    private final DSLContext sql;
    private final Companies companies;
    private final FileNames names;
    private final Traces traces;

    ContractFiles(DSLContext sql, Companies companies, FileNames names, Traces traces) {
        this.sql = sql;
        this.companies = companies;
        this.names = names;
        this.traces = traces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        return sql.select(CONTRACT.COMPANY_ID, CONTRACT.NUMBER)
                .from(CONTRACT)
                .where(CONTRACT.ID.eq(id))
                .fetchOptional()
                .map(row -> holding(new CompanyId(row.value1()), row.value2(), id, viewer))
                .orElseThrow(NotFound::new);
    }

    private Holding holding(CompanyId company, String number, long id, Viewer viewer) {
        var client = companies.get(company, viewer);
        var may = viewer.may(Right.EDIT_CLIENTS, client.own());
        return new Holding(Subject.of(company), company, number, "/contracts/" + id, may);
    }

    @Override
    public Condition seen(Field<Long> id, Viewer viewer) {
        return exists(
                selectOne()
                        .from(CONTRACT)
                        .where(CONTRACT.ID.eq(id))
                        .and(CONTRACT.REMOVED_AT.isNull())
                        .and(Visible.probe(viewer.scopes(), CONTRACT.COMPANY_ID)));
    }

    @Override
    public Condition about(Field<Long> id, Long[] clients) {
        return exists(
                selectOne()
                        .from(CONTRACT)
                        .where(CONTRACT.ID.eq(id))
                        .and(CONTRACT.COMPANY_ID.eq(any(clients))));
    }

    @Override
    public Field<String> title(Field<Long> id) {
        var number = concat(inline("№ "), CONTRACT.NUMBER);
        return field(select(number).from(CONTRACT).where(CONTRACT.ID.eq(id)));
    }

    /** A name of a file tells of nobody by itself. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        UnaryOperator<String> without = traces.of(person)::without;
        names.change(KIND, at(person, CONTRACT.ID, CONTRACT.COMPANY_ID), without);
        names.change(
                SpecificationFiles.KIND,
                at(person, SPECIFICATION.ID, SPECIFICATION.COMPANY_ID),
                without);
    }

    /** Those of the clients where the person works or did. */
    private List<Long> at(PersonId person, TableField<?, Long> id, TableField<?, Long> company) {
        return sql.select(id)
                .from(id.getTable())
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.COMPANY_ID.eq(company))
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()))
                .orderBy(id)
                .fetch(Record1::value1);
    }
}
