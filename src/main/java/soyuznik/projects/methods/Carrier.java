package soyuznik.projects.methods;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.DEBT;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.WAIVER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.ProjectId;
import soyuznik.projects.Clerk;
import soyuznik.projects.Method;
import soyuznik.projects.Passage;
import soyuznik.projects.Stage;

/**
 * Puts projects that are held under another version, with what was waived and carried; what is
 * proven lies beside the project and needs no carrying.
 */
// P-01, P-17
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Carrier {
    private static final soyuznikdb.projects.tables.Criterion NEW = CRITERION.as("new");
    private final DSLContext sql;
    private final Clerk clerk;

    Carrier(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /**
     * To where, and by whom.
     *
     * @param stages by the id of each stage that is left the id of the one that it becomes
     */
    record Load(Passage.Kind kind, Method to, Map<Long, Long> stages, long by) {
        /**
         * What was waived or carried of a criterion holds for the one of the same code in the stage
         * that its stage becomes; of another method it must ask the same, wherever it stands.
         */
        private Condition follows() {
            return kind == Passage.Kind.MOVED
                    ? NEW.STAGE_ID.eq(case_(CRITERION.STAGE_ID).mapValues(stages))
                    : NEW.STAGE_ID
                            .in(to.stages().stream().map(Stage::id).toList())
                            .and(NEW.KIND.eq(CRITERION.KIND))
                            .and(NEW.PARAMETERS.eq(CRITERION.PARAMETERS));
        }
    }

    void carry(Load load, List<ProjectId> projects) {
        var ids = projects.stream().map(ProjectId::value).toArray(Long[]::new);
        var becomes = case_(PROJECT.STAGE_ID).mapValues(load.stages());
        sql.insertInto(
                        PASSAGE,
                        PASSAGE.PROJECT_ID,
                        PASSAGE.FROM_STAGE_ID,
                        PASSAGE.TO_STAGE_ID,
                        PASSAGE.KIND,
                        PASSAGE.AT,
                        PASSAGE.BY_ID)
                .select(
                        select(
                                        PROJECT.ID,
                                        PROJECT.STAGE_ID,
                                        becomes,
                                        val(load.kind().name()),
                                        val(clerk.now()),
                                        val(load.by()))
                                .from(PROJECT)
                                .where(PROJECT.ID.eq(any(ids)))
                                .orderBy(PROJECT.ID))
                .execute();
        sql.update(PROJECT)
                .set(PROJECT.METHOD_VERSION_ID, load.to().version())
                .set(PROJECT.STAGE_ID, becomes)
                .set(PROJECT.VERSION, PROJECT.VERSION.plus(1))
                .where(PROJECT.ID.eq(any(ids)))
                .execute();
        follow(WAIVER.PROJECT_ID, WAIVER.CRITERION_ID, load, ids);
        follow(DEBT.PROJECT_ID, DEBT.CRITERION_ID, load, ids);
    }

    /** One that is waived or carried there already stays as it is. */
    private void follow(
            TableField<?, Long> project, TableField<?, Long> criterion, Load load, Long[] ids) {
        var table = Objects.requireNonNull(criterion.getTable());
        var other = table.as("other");
        sql.update(table)
                .set(criterion, NEW.ID)
                .from(CRITERION, NEW)
                .where(project.eq(any(ids)))
                .and(NEW.CODE.eq(CRITERION.CODE))
                .and(criterion.eq(CRITERION.ID))
                .and(load.follows())
                .and(
                        notExists(
                                selectOne()
                                        .from(other)
                                        .where(of(other, project).eq(project))
                                        .and(of(other, criterion).eq(NEW.ID))))
                .execute();
    }

    private static Field<Long> of(Table<?> other, TableField<?, Long> column) {
        return Objects.requireNonNull(other.field(column));
    }
}
