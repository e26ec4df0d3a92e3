package soyuznik.projects;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record6;
import org.springframework.stereotype.Component;
import soyuznik.clients.Posts;
import soyuznikdb.projects.tables.Project;

/** What the proposals and the answers to them prove. */
@Component
class ProposalFacts implements ProjectFacts {
    private static final Project OF = PROJECT.as("of");

    @Override
    public boolean tells(Demand demand) {
        return demand instanceof Demand.ProposalSent || demand instanceof Demand.ProposalAnswered;
    }

    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(
                                        PROPOSAL.ID,
                                        PROPOSAL.SENT_ON,
                                        PROPOSAL.VOLUME.ne("").and(PROPOSAL.AMOUNT.isNotNull()),
                                        PROPOSAL.ANSWERED_ON,
                                        PROPOSAL.ANSWER,
                                        Posts.decides(PROPOSAL.ANSWERED_BY, OF.COMPANY_ID))
                                .from(PROPOSAL)
                                .join(OF)
                                .on(OF.ID.eq(PROPOSAL.PROJECT_ID))
                                .where(PROPOSAL.PROJECT_ID.eq(projectId))
                                .and(PROPOSAL.REMOVED_AT.isNull())
                                .orderBy(PROPOSAL.SENT_ON, PROPOSAL.ID))
                .convertFrom(found -> found.stream().flatMap(ProposalFacts::facts).toList());
    }

    private static Stream<Fact> facts(
            Record6<Long, LocalDate, Boolean, LocalDate, String, Boolean> proposal) {
        var sent = new Fact.ProposalSent(proposal.value1(), proposal.value2(), proposal.value3());
        return proposal.value5() == null ? Stream.of(sent) : Stream.of(sent, answer(proposal));
    }

    private static Fact answer(
            Record6<Long, LocalDate, Boolean, LocalDate, String, Boolean> proposal) {
        return new Fact.ProposalAnswered(
                proposal.value1(),
                proposal.value4(),
                Reply.valueOf(proposal.value5()),
                Boolean.TRUE.equals(proposal.value6()));
    }
}
