package soyuznik.clients;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_TAG;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.MEMBER;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;

/**
 * What a filter asks of one company, apart from words and branch: each a look at its row or one
 * probe of an index; the offsets keep these from becoming joins.
 */
final class ClientConditions {
    /** Of our company; there is none before the first administrator has made it. */
    private static final Field<String> ZONE =
            coalesce(field(select(SETTINGS.TIME_ZONE).from(SETTINGS)), inline("UTC"));

    private ClientConditions() {}

    static Condition of(ClientFilter filter) {
        return DSL.and(
                whose(filter.whose()),
                about(filter.about()),
                size(filter.size()),
                gaps(filter.gaps()),
                ExtraFilter.all(filter.extra(), COMPANY.EXTRA));
    }

    private static Condition whose(ClientFilter.Whose whose) {
        var led =
                whose.responsible() == null
                        ? noCondition()
                        : COMPANY.RESPONSIBLE_ID.eq(whose.responsible().value());
        var worked = led.and(team(whose.team()));
        return whose.pool() ? worked.and(COMPANY.RESPONSIBLE_ID.isNull()) : worked;
    }

    // C-10
    private static Condition team(ClientFilter.Team team) {
        var member =
                team.member() == null ? noCondition() : MEMBER.USER_ID.eq(team.member().value());
        var there =
                selectOne()
                        .from(MEMBER)
                        .where(MEMBER.COMPANY_ID.eq(COMPANY.ID))
                        .and(MEMBER.UNTIL.isNull())
                        .and(member)
                        .and(word(MEMBER.TEAM_ROLE, team.role()))
                        .offset(0);
        return team.equals(ClientFilter.Team.ANY) ? noCondition() : exists(there);
    }

    private static Condition about(ClientFilter.About about) {
        var country =
                about.country().isEmpty() ? noCondition() : COMPANY.COUNTRY.eq(about.country());
        return about.tags().stream()
                .map(ClientConditions::tagged)
                .reduce(
                        country.and(standing(about.state()))
                                .and(word(COMPANY.INDUSTRY, about.industry()))
                                .and(word(COMPANY.SOURCE, about.source())),
                        Condition::and);
    }

    // C-05
    private static Condition standing(Standing.@Nullable State state) {
        return state == null ? noCondition() : COMPANY.STATE.eq(state.name());
    }

    static Condition tagged(long tag) {
        return exists(
                selectOne()
                        .from(COMPANY_TAG)
                        .where(COMPANY_TAG.TAG_ID.eq(tag))
                        .and(COMPANY_TAG.COMPANY_ID.eq(COMPANY.ID))
                        .offset(0));
    }

    private static Condition word(Field<String> field, String code) {
        return code.isEmpty() ? noCondition() : field.eq(code);
    }

    private static Condition size(ClientFilter.Size size) {
        var revenue =
                size.revenue().isOpen()
                        ? noCondition()
                        : COMPANY.REVENUE_CURRENCY
                                .eq(size.currency())
                                .and(within(COMPANY.REVENUE, size.revenue()));
        return within(COMPANY.EMPLOYEES, size.employees())
                .and(revenue)
                .and(begun(size.made().from(), 0, ">="))
                .and(begun(size.made().to(), 1, "<"));
    }

    private static <T extends Comparable<? super T>> Condition within(
            Field<T> field, Range<T> range) {
        var from = range.from() == null ? noCondition() : field.ge(range.from());
        return range.to() == null ? from : from.and(field.le(range.to()));
    }

    /** Made before or after the beginning of the day, in the zone of our company. */
    private static Condition begun(@Nullable LocalDate day, int later, String sign) {
        return day == null
                ? noCondition()
                : condition(
                        "{0} " + sign + " ({1})::timestamp at time zone ({2})",
                        COMPANY.CREATED_AT,
                        val(day.plusDays(later)),
                        ZONE);
    }

    private static Condition gaps(ClientFilter.Gaps gaps) {
        var known =
                selectOne()
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.COMPANY_ID.eq(COMPANY.ID))
                        .and(EMPLOYMENT.UNTIL.isNull())
                        .offset(0);
        var number =
                gaps.inn() ? COMPANY.INN.isNull().and(COMPANY.TAX_NUMBER.isNull()) : noCondition();
        return gaps.people() ? number.and(notExists(known)) : number;
    }
}
