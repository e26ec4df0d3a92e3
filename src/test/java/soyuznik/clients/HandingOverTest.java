package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Blocks;
import soyuznik.access.Scope;
import soyuznik.access.Viewers;
import soyuznik.clients.bulk.BulkChange;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Handovers;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Somebody leaves, and a head gives all clients to another. */
@Rule("C-10")
@ProductTest
class HandingOverTest {
    private static final int CLIENTS = 7;

    @Autowired private Handovers handovers;
    @Autowired private BulkChanges changes;
    @Autowired private Companies companies;
    @Autowired private Blocks blocks;
    @Autowired private Viewers viewers;
    @Autowired private Characters characters;
    @Autowired private DSLContext sql;
    private Viewer head;
    private Viewer giver;
    private UserId taker;

    @BeforeEach
    void someoneLeaves() {
        head = viewer(characters.invited(Role.HEAD));
        giver = viewer(characters.invited(Role.SELLER));
        taker = characters.invited(Role.SELLER);
        for (int i = 0; i < CLIENTS; i++) {
            done(companies.make(Office.fresh("Передаём", Office.inn()), giver));
        }
    }

    @Test
    void allClientsGoAndComeBackByOneAct() {
        var change = done(begin(false));
        assertThat(led(taker)).isEqualTo(CLIENTS);
        assertThat(led(giver.user())).isZero();
        done(changes.undo(change.id(), head));
        assertThat(led(taker)).isZero();
        assertThat(led(giver.user())).isEqualTo(CLIENTS);
    }

    @Test
    void theyComeBackFromABranchThatTheHeadDoesNotSeeToo() {
        var boris = characters.id("boris");
        int before = led(boris);
        var handover = new Handover(boris, false);
        var change = done(handovers.begin(UUID.randomUUID(), giver.user(), handover, head));
        assertThat(handovers.count(boris, head)).isZero();
        done(changes.undo(change.id(), head));
        assertThat(led(giver.user())).isEqualTo(CLIENTS);
        assertThat(led(boris)).isEqualTo(before);
    }

    @Test
    void sentTwiceItIsOneHandover() {
        var key = UUID.randomUUID();
        var handover = new Handover(taker, false);
        var first = done(handovers.begin(key, giver.user(), handover, head));
        var second = done(handovers.begin(key, giver.user(), handover, head));
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void allEventsOfOneHandoverShareTheirCause() {
        var change = done(begin(false));
        var given = EVENT.CODE.eq("ResponsibleChanged").and(EVENT.CAUSE.eq(change.cause()));
        assertThat(sql.fetchCount(EVENT, given.and(EVENT.ACTOR_ID.eq(head.user().value()))))
                .isEqualTo(CLIENTS);
    }

    @Test
    void whoNoLongerWorksHereGetsNothingAndWhoLeadsNothingHasNothingToGive() {
        done(blocks.block(taker, characters.viewer("admin")));
        assertThat(begin(false)).isInstanceOf(Outcome.Invalid.class);
        var nothing = new Handover(giver.user(), false);
        assertThat(handovers.begin(UUID.randomUUID(), taker, nothing, head))
                .isEqualTo(Outcome.refused("clients.handover.nothing"));
        assertThat(led(giver.user())).isEqualTo(CLIENTS);
    }

    @Test
    @Rule("T-02")
    void onlyClientsThatTheHeadSeesAreMoved() {
        sql.update(APP_USER)
                .set(APP_USER.SCOPE, Scope.OWN.name())
                .where(APP_USER.ID.eq(head.user().value()))
                .execute();
        head = viewer(head.user());
        assertThat(begin(false)).isEqualTo(Outcome.refused("clients.handover.nothing"));
        assertThat(led(giver.user())).isEqualTo(CLIENTS);
    }

    @Test
    void theGiverStaysOnTheTeamsOnlyIfThatWasSaid() {
        done(begin(true));
        var stays =
                MEMBER.USER_ID
                        .eq(giver.user().value())
                        .and(MEMBER.UNTIL.isNull())
                        .and(MEMBER.ROLE.eq(Member.Role.MEMBER.name()));
        assertThat(sql.fetchCount(MEMBER, stays)).isEqualTo(CLIENTS);
    }

    private Outcome<BulkChange> begin(boolean stays) {
        return handovers.begin(UUID.randomUUID(), giver.user(), new Handover(taker, stays), head);
    }

    private int led(UserId user) {
        return sql.fetchCount(COMPANY, COMPANY.RESPONSIBLE_ID.eq(user.value()));
    }

    private Viewer viewer(UserId user) {
        return viewers.find(user).orElseThrow();
    }
}
