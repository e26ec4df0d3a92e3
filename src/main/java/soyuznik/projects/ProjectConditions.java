package soyuznik.projects;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Instant;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.ExtraFilter;
import soyuznik.clients.Range;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Subject;

/** What a filter asks of each project that its reach has offered. */
@Component
class ProjectConditions {
    private final Cohorts cohorts;

    ProjectConditions(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    Condition of(ProjectFilter filter, Selling.Sold sold) {
        var amount = filter.sums().amount();
        return DSL.and(
                of(filter.whose().client()),
                sold.isMany() ? sold.by(PROJECT.ID) : noCondition(),
                within(PROJECT.AMOUNT, amount),
                amount.isOpen() ? noCondition() : PROJECT.CURRENCY.eq(filter.sums().currency()),
                changed(filter.when().changed()),
                cohorts.of(filter.traits()),
                ExtraFilter.all(filter.extra(), PROJECT.EXTRA));
    }

    static <T extends Comparable<? super T>> Condition within(Field<T> field, Range<T> range) {
        var from = range.from();
        var to = range.to();
        return DSL.and(
                from == null ? noCondition() : field.ge(from),
                to == null ? noCondition() : field.le(to));
    }

    private static Condition of(String client) {
        return Arrays.stream(Folding.fold(client).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> DSL.condition("strpos({0}, {1}) > 0", COMPANY.SEARCH_TEXT, val(word)))
                .reduce(noCondition(), Condition::and);
    }

    private static Condition changed(@Nullable Instant since) {
        return since == null ? noCondition() : changedSince(EVENT.AT.ge(since));
    }

    /** Something was done about the project. */
    static Condition changedSince(Condition since) {
        return exists(
                selectOne()
                        .from(EVENT)
                        .where(EVENT.SUBJECT_KIND.eq(Subject.Kind.PROJECT.name()))
                        .and(EVENT.SUBJECT_ID.eq(PROJECT.ID))
                        .and(since)
                        .offset(0));
    }
}
