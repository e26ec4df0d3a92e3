package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.methods.MethodDraft;
import soyuznik.projects.methods.Retirements;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class OwnMethodsTest {
    private final Drafts drafts;
    private final Retirements retirements;
    private final Methods methods;
    private final Projects projects;
    private final Sales sales;
    private final TransactionTemplate transaction;
    private final Viewer anna;
    private final Viewer gleb;

    OwnMethodsTest(
            Drafts drafts,
            Retirements retirements,
            Methods methods,
            Projects projects,
            Sales sales,
            TransactionTemplate transaction,
            Characters characters) {
        this.drafts = drafts;
        this.retirements = retirements;
        this.methods = methods;
        this.projects = projects;
        this.sales = sales;
        this.transaction = transaction;
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
    }

    @Test
    @Rule("P-01")
    void aMethodOfOurOwnIsWrittenLikeAnotherAndPublishedAsAVersion() {
        var code = done(drafts.publish(begun("KEY_PROJECT"), 0, gleb));
        var own = methods.newest(code);
        var like = methods.newest("KEY_PROJECT");
        assertThat(own.number()).isEqualTo(1);
        assertThat(own.stages()).hasSize(5);
        assertThat(criteria(own)).isEqualTo(criteria(like));
    }

    private static List<Object> criteria(Method method) {
        return method.stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .<Object>map(one -> List.of(one.code(), one.demand(), one.strictness()))
                .toList();
    }

    @Test
    @Rule("P-01")
    void whatHoldsForProjectsDoesNotChangeWhenTheNextVersionComes() {
        var code = done(drafts.publish(begun("SHORT"), 0, gleb));
        var project = opened(code);
        var next = done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.NEXT, code, gleb));
        done(drafts.write(next, 0, withoutCriteria(drafts.get(next).body()), gleb));
        done(drafts.publish(next, 1, gleb));
        assertThat(methods.newest(code).number()).isEqualTo(2);
        assertThat(projects.get(project, anna).course().method().number()).isEqualTo(1);
        assertThat(projects.get(opened(code), anna).course().method().number()).isEqualTo(2);
    }

    /** The first stage asks one thing, in the client's words. */
    private static MethodDraft withoutCriteria(MethodDraft body) {
        var stages = new ArrayList<>(body.stages());
        var first = stages.getFirst();
        var asked =
                new MethodDraft.CriterionDraft(
                        "",
                        "CONFIRMED",
                        Map.of(),
                        Strictness.REQUIRED,
                        new Bilingual("Есть образец", "There is a sample"));
        stages.set(
                0,
                new MethodDraft.StageDraft(
                        first.code(), first.name(), first.goal(), 7, List.of(asked)));
        return new MethodDraft(body.name(), stages);
    }

    @Test
    @Rule("P-01")
    void whatIsNotWholeIsKeptAndNotPublished() {
        var draft = begun("SHORT");
        var body = drafts.get(draft).body();
        var nameless = new MethodDraft(new Bilingual("Своя", ""), body.stages());
        done(drafts.write(draft, 0, nameless, gleb));
        assertThat(drafts.publish(draft, 1, gleb)).isInstanceOf(Outcome.Invalid.class);
        assertThat(drafts.publish(draft, 0, gleb)).isInstanceOf(Outcome.Refused.class);
        var empty = new MethodDraft(body.name(), List.of());
        done(drafts.write(draft, 1, empty, gleb));
        assertThat(drafts.publish(draft, 2, gleb)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("P-01")
    void ofTwoWhoWriteOneDraftTheSecondIsTold() {
        var draft = begun("SHORT");
        var body = drafts.get(draft).body();
        done(drafts.write(draft, 0, body, gleb));
        assertThat(drafts.write(draft, 0, body, gleb)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    @Rule("P-01")
    void aDraftIsTriedOnAProjectAndChangesNothing() {
        var project = sales.ready(anna);
        var facts = projects.get(project, anna).known().facts();
        var method = drafts.get(begun("SHORT")).body().sample("TRIAL");
        var first = method.first().gate().check(facts, List.of(), List.of(), sales.today());
        assertThat(first).isInstanceOf(Verdict.Open.class);
        var last = method.stages().getLast().gate();
        assertThat(last.check(facts, List.of(), List.of(), sales.today()).missing()).hasSize(2);
        assertThat(projects.get(project, anna).course().method().code()).isEqualTo("SHORT");
    }

    @Test
    @Rule("P-01")
    void aRetiredMethodIsNotOfferedUntilItIsRevived() {
        var code = done(drafts.publish(begun("SHORT"), 0, gleb));
        done(retirements.retire(code, gleb));
        assertThat(open(code)).isInstanceOf(Outcome.Invalid.class);
        done(retirements.revive(code, gleb));
        done(open(code));
        assertThat(retirements.retire("SHORT", gleb)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-01")
    void aRetirementTakesEffectWhateverWasReadBesideIt() {
        var code = done(drafts.publish(begun("SHORT"), 0, gleb));
        transaction.executeWithoutResult(_ -> {
            done(retirements.retire(code, gleb));
            assertThat(CompletableFuture.supplyAsync(methods::offered).join())
                    .extracting(Method::code)
                    .contains(code);
        });
        assertThat(methods.offered()).extracting(Method::code).doesNotContain(code);
    }

    @Test
    @Rule({"P-01", "T-07"})
    void whoMayNotEditMethodsWritesNone() {
        assertThat(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, "SHORT", anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(drafts.publish(begun("SHORT"), 0, anna)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(drafts.begin(UUID.randomUUID(), Drafts.Beginning.NEXT, "SHORT", gleb))
                .isInstanceOf(Outcome.Refused.class);
    }

    private long begun(String like) {
        return done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, like, gleb));
    }

    private ProjectId opened(String method) {
        return done(open(method));
    }

    private Outcome<ProjectId> open(String method) {
        var draft = Sales.draft(null, "", anna.user());
        var start = Opening.Start.of(method);
        return projects.open(
                new Opening(UUID.randomUUID(), sales.client(anna), draft, start), anna);
    }
}
