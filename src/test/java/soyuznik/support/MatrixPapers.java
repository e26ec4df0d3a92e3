package soyuznik.support;

import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PROPOSAL;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Lines;
import soyuznik.projects.Paper;
import soyuznik.projects.Papers;
import soyuznik.projects.ProposalDraft;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;

/** What is recorded about a project: a proposal, one that was taken away, terms to be approved. */
final class MatrixPapers {
    private MatrixPapers() {}

    static Map<String, String> made(MatrixWorld.Verbs verbs, ProjectId project, Viewer owner) {
        var terms = terms(verbs, project, owner);
        return Map.of(
                "proposal",
                proposal(verbs, project, owner),
                "removed",
                removed(verbs, project, owner),
                "sheet",
                "approvals",
                "filled",
                terms,
                "sale",
                "need",
                "approval",
                terms);
    }

    private static String proposal(MatrixWorld.Verbs verbs, ProjectId project, Viewer owner) {
        var draft =
                new ProposalDraft(
                        LocalDate.now(verbs.sales().clock()), null, "", null, "RUB", null);
        Characters.done(verbs.sales().proposals().record(project, UUID.randomUUID(), draft, owner));
        var id = verbs.sql().select(DSL.max(PROPOSAL.ID)).from(PROPOSAL).fetchSingle().value1();
        return String.valueOf(id);
    }

    private static String removed(MatrixWorld.Verbs verbs, ProjectId project, Viewer owner) {
        var id = proposal(verbs, project, owner);
        var key = new Papers.Key(project, Paper.PROPOSAL, Long.parseLong(id));
        Characters.done(verbs.sales().papers().remove(key, owner));
        return id;
    }

    private static String terms(MatrixWorld.Verbs verbs, ProjectId project, Viewer owner) {
        var values = Map.of("amount", "100", "amount-currency", "RUB");
        var draft = new SheetPaper.Draft(UUID.randomUUID(), Sheet.APPROVALS, project, values);
        return Long.toString(Characters.done(verbs.sales().sheets().fill(draft, owner)).id());
    }

    /** A product on the project, and one that was taken off it. */
    static Map<String, String> lines(
            MatrixWorld.Verbs verbs, ProjectId project, Map<String, String> world, Viewer owner) {
        var product = new ProductId(Long.parseLong(world.getOrDefault("product", "0")));
        var removed = line(verbs, project, product, owner);
        Characters.done(verbs.sales().lines().remove(new Lines.Key(project, removed), owner));
        var standing = line(verbs, project, product, owner);
        return Map.of(
                "removedLine", Long.toString(removed), "standingLine", Long.toString(standing));
    }

    private static long line(
            MatrixWorld.Verbs verbs, ProjectId project, ProductId product, Viewer owner) {
        var key = UUID.randomUUID();
        var draft = new Lines.Draft(project, key, product, Map.of("quantity", "1"));
        Characters.done(verbs.sales().lines().add(draft, owner));
        return verbs.sql()
                .select(LINE.ID)
                .from(LINE)
                .where(LINE.KEY.eq(key))
                .fetchSingle(Record1::value1);
    }

    /** A draft of a method of our own, and a method that is there. */
    static Map<String, String> method(MatrixWorld.Verbs verbs, Viewer head) {
        var key = UUID.randomUUID();
        var begun = verbs.sales().drafts().begin(key, Drafts.Beginning.COPY, "SHORT", head);
        var version =
                verbs.sql()
                        .select(DSL.min(METHOD_VERSION.ID))
                        .from(METHOD_VERSION)
                        .join(METHOD)
                        .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                        .where(METHOD.CODE.eq("SHORT"))
                        .fetchSingle()
                        .value1();
        return Map.of(
                "draft",
                Characters.done(begun).toString(),
                "method",
                "SHORT",
                "versionId",
                String.valueOf(version),
                "typical",
                MatrixDeciders.typical(verbs.buying(), head));
    }
}
