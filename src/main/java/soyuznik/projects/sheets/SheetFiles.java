package soyuznik.projects.sheets;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.APPROVAL;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Visible;
import soyuznik.files.FileRows;
import soyuznik.files.Holding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectFiles;
import soyuznik.projects.TheirProjects;
import soyuznik.shell.NotFound;

/** Papers with their files: the protocol of a tender, the calculation behind an approval. */
// P-10 P-14
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class SheetFiles implements PersonalData {
    private final DSLContext sql;
    private final ProjectFiles files;
    private final FileRows rows;

    SheetFiles(DSLContext sql, ProjectFiles files, FileRows rows) {
        this.sql = sql;
        this.files = files;
        this.rows = rows;
    }

    /** Whoever may not change the paper is led to the sheet that it stands on. */
    Holding of(Sheet sheet, long id, Viewer viewer) {
        var table = SheetTable.of(sheet);
        var project =
                sql.select(table.project())
                        .from(table.table())
                        .where(table.id().eq(id))
                        .and(table.removedAt().isNull())
                        .fetchOptional(Record1::value1)
                        .map(ProjectId::new)
                        .orElseThrow(NotFound::new);
        var list = SheetPaper.Key.address(sheet, project);
        var holding = files.holding(project, list, viewer);
        var paper = new SheetPaper.Key(sheet, project, id);
        return holding.mayChange() ? holding.at(paper.address() + "/edit") : holding;
    }

    static Condition seen(Sheet sheet, Field<Long> id, Viewer viewer) {
        var table = SheetTable.of(sheet);
        return exists(
                selectOne()
                        .from(table.table())
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(table.project()))
                        .where(table.id().eq(id))
                        .and(table.removedAt().isNull())
                        .and(Visible.probe(viewer.scopes(), PROJECT.COMPANY_ID)));
    }

    static Condition about(Sheet sheet, Field<Long> id, Long[] clients) {
        var table = SheetTable.of(sheet);
        return exists(
                selectOne()
                        .from(table.table())
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(table.project()))
                        .where(table.id().eq(id))
                        .and(PROJECT.COMPANY_ID.eq(any(clients))));
    }

    static Field<String> title(Sheet sheet, Field<Long> id) {
        var table = SheetTable.of(sheet);
        return field(
                select(PROJECT.TITLE)
                        .from(table.table())
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(table.project()))
                        .where(table.id().eq(id)));
    }

    /** Whether somebody has agreed to just these terms, with the files that stand with them. */
    boolean isConsented(long approval) {
        return sql.fetchExists(
                APPROVAL, APPROVAL.ID.eq(approval).and(APPROVAL.CONSENTED_AT.isNotNull()));
    }

    /** How many stand with each of the papers, which the caller has found for the viewer. */
    public Map<Long, Integer> counts(Sheet sheet, List<SheetPaper> papers) {
        var ids = papers.stream().map(paper -> paper.key().id()).toList();
        return sheet.holder()
                .filter(_ -> !ids.isEmpty())
                .map(holder -> rows.counts(holder, ids))
                .orElse(Map.of());
    }

    /** A name of a file tells of nobody by itself. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        Stream.of(Sheet.values())
                .forEach(
                        sheet -> sheet.holder().ifPresent(holder -> forget(person, sheet, holder)));
    }

    private void forget(PersonId person, Sheet sheet, String holder) {
        var table = SheetTable.of(sheet);
        var papers =
                sql.select(table.id())
                        .from(table.table())
                        .where(table.project().in(TheirProjects.of(person)))
                        .fetch(Record1::value1);
        files.forget(person, holder, papers);
    }
}
