package soyuznik.projects.sheets;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.SQLDataType.LOCALDATE;
import static soyuznikdb.projects.Tables.APPROVAL;
import static soyuznikdb.projects.Tables.BUDGET;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STATEMENT;
import static soyuznikdb.projects.Tables.TENDER;
import static soyuznikdb.projects.Tables.VOLUME;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Component;
import soyuznik.clients.Posts;
import soyuznik.projects.BudgetState;
import soyuznik.projects.Demand;
import soyuznik.projects.Fact;
import soyuznik.projects.ProjectFacts;
import soyuznik.projects.TenderEnd;
import soyuznikdb.projects.tables.Project;

/** What the sheets prove; one union of them costs a page less than a field for each. */
@Component
class SheetFacts implements ProjectFacts {
    private static final Project OF = PROJECT.as("of");
    private static final Field<String> NOTHING = inline("");

    @Override
    public boolean tells(Demand demand) {
        return switch (demand) {
            case Demand.Established _,
                    Demand.PriceDiscussed _,
                    Demand.VolumeNamed _,
                    Demand.Budgeted _,
                    Demand.TenderWon _,
                    Demand.ApprovedByUs _ ->
                    true;
            default -> false;
        };
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        statements(projectId)
                                .unionAll(prices(projectId))
                                .unionAll(volumes(projectId))
                                .unionAll(budgets(projectId))
                                .unionAll(tenders(projectId))
                                .unionAll(approvals(projectId)))
                .convertFrom(found -> List.copyOf(found.map(SheetFacts::fact)));
    }

    private static SelectConditionStep<Record4<String, LocalDate, String, Boolean>> statements(
            Field<Long> projectId) {
        var there =
                STATEMENT.PERSON_ID.isNull().or(Posts.works(STATEMENT.PERSON_ID, OF.COMPANY_ID));
        return found(Sheet.STATEMENTS, STATEMENT.SAID_ON, STATEMENT.TOPIC, there)
                .from(STATEMENT)
                .join(OF)
                .on(OF.ID.eq(STATEMENT.PROJECT_ID))
                .where(STATEMENT.PROJECT_ID.eq(projectId))
                .and(STATEMENT.REMOVED_AT.isNull());
    }

    private static SelectConditionStep<Record4<String, LocalDate, String, Boolean>> prices(
            Field<Long> projectId) {
        return found(Sheet.PRICES, PRICE_TALK.HELD_ON, NOTHING, trueCondition())
                .from(PRICE_TALK)
                .where(PRICE_TALK.PROJECT_ID.eq(projectId))
                .and(PRICE_TALK.REMOVED_AT.isNull());
    }

    private static SelectConditionStep<Record4<String, LocalDate, String, Boolean>> volumes(
            Field<Long> projectId) {
        return found(Sheet.VOLUMES, VOLUME.NAMED_ON, NOTHING, trueCondition())
                .from(VOLUME)
                .where(VOLUME.PROJECT_ID.eq(projectId))
                .and(VOLUME.REMOVED_AT.isNull());
    }

    private static SelectConditionStep<Record4<String, LocalDate, String, Boolean>> budgets(
            Field<Long> projectId) {
        return found(Sheet.BUDGETS, BUDGET.KNOWN_ON, BUDGET.STATE, trueCondition())
                .from(BUDGET)
                .where(BUDGET.PROJECT_ID.eq(projectId))
                .and(BUDGET.REMOVED_AT.isNull());
    }

    private static SelectConditionStep<Record4<String, LocalDate, String, Boolean>> tenders(
            Field<Long> projectId) {
        var end = coalesce(TENDER.RESULT, inline(TenderEnd.OPEN.name()));
        return found(Sheet.TENDERS, TENDER.ENDED_ON, end, trueCondition())
                .from(TENDER)
                .where(TENDER.PROJECT_ID.eq(projectId))
                .and(TENDER.REMOVED_AT.isNull());
    }

    private static SelectConditionStep<Record4<String, LocalDate, String, Boolean>> approvals(
            Field<Long> projectId) {
        var consented = APPROVAL.CONSENTED_AT.isNotNull();
        return found(Sheet.APPROVALS, castNull(LOCALDATE), NOTHING, consented)
                .from(APPROVAL)
                .where(APPROVAL.PROJECT_ID.eq(projectId))
                .and(APPROVAL.REMOVED_AT.isNull())
                .and(consented);
    }

    private static SelectSelectStep<Record4<String, LocalDate, String, Boolean>> found(
            Sheet sheet, Field<LocalDate> on, Field<String> what, Condition holds) {
        return select(inline(sheet.name()), on, what, field(holds));
    }

    private static Fact fact(Record4<String, LocalDate, String, Boolean> found) {
        var on = found.value2();
        var what = found.value3();
        return switch (Sheet.valueOf(found.value1())) {
            case STATEMENTS -> new Fact.Established(what, on, found.value4());
            case PRICES -> new Fact.PriceDiscussed(on);
            case VOLUMES -> new Fact.VolumeNamed(on);
            case BUDGETS -> new Fact.Budgeted(BudgetState.valueOf(what), on);
            case TENDERS -> new Fact.Tendered(TenderEnd.valueOf(what));
            case APPROVALS -> new Fact.ApprovedByUs();
            case RIVALS, REACTIONS ->
                    throw new IllegalStateException("A competitor proves nothing");
        };
    }
}
