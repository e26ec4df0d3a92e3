package soyuznik.buying;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.PARTICIPANT;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.clients.Posts;
import soyuznik.projects.Standings;

/**
 * Of those who decide and still work there, and where nobody does of those who influence, the one
 * with the most influence; of several the one who was judged last.
 */
// B-02
@Component
class StrongestStance implements Standings {
    @Override
    public Field<@Nullable String> strongest(Field<Long> projectId, Field<Long> companyId) {
        return field(
                select(PARTICIPANT.STANCE)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.PROJECT_ID.eq(projectId))
                        .and(PARTICIPANT.REMOVED_AT.isNull())
                        .and(Posts.works(PARTICIPANT.PERSON_ID, companyId))
                        .and(
                                PARTICIPANT.ROLE.in(
                                        inline(DecisionRole.DECIDES.name()),
                                        inline(DecisionRole.INFLUENCES.name())))
                        .orderBy(
                                PARTICIPANT.ROLE.eq(inline(DecisionRole.DECIDES.name())).desc(),
                                weight().desc(),
                                PARTICIPANT.JUDGED_ON.desc().nullsLast(),
                                PARTICIPANT.ID)
                        .limit(inline(1)));
    }

    private static Field<Integer> weight() {
        return case_(PARTICIPANT.INFLUENCE)
                .when(inline(Influence.HIGH.name()), inline(2))
                .when(inline(Influence.MIDDLE.name()), inline(1))
                .otherwise(inline(0));
    }
}
