package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.parts.Part;
import soyuznik.work.parts.Parts;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** Whoever came for a part alone leaves with the last thing to do, and comes back with it. */
@OnWork
@Rule("T-07")
class LeavingWithPartsTest {
    private final Parts parts;
    private final Tasks tasks;
    private final Projects projects;
    private final Site site;
    private final MockMvc browser;
    private final TransactionTemplate transaction;
    private final Characters characters;
    private final Viewer anna;
    private final Viewer boris;

    LeavingWithPartsTest(
            Parts parts,
            Tasks tasks,
            Projects projects,
            Site site,
            MockMvc browser,
            TransactionTemplate transaction,
            Characters characters) {
        this.parts = parts;
        this.tasks = tasks;
        this.projects = projects;
        this.site = site;
        this.browser = browser;
        this.transaction = transaction;
        this.characters = characters;
        this.anna = characters.viewer("anna");
        this.boris = characters.viewer("boris");
    }

    @Test
    void whoseLastTaskIsDoneAfterThePartLeavesAndComesBackWithIt() {
        var project = site.project(anna);
        var task = taskBesidePart(project);
        done(tasks.settle(task, true, boris));
        assertThat(sees(project, boris)).isFalse();
        done(tasks.settle(task, false, boris));
        assertThat(sees(project, boris)).isTrue();
        done(tasks.remove(task, true, anna));
        assertThat(sees(project, boris)).isFalse();
        done(tasks.remove(task, false, anna));
        assertThat(sees(project, boris)).isTrue();
    }

    @Test
    void whoTakesTheOwnLastTaskAwayIsOfferedNothingThatWouldNotWork() {
        var task = taskBesidePart(site.project(anna));
        assertThat(tasks.remove(task, true, boris))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.undo()).isNull());
    }

    @Test
    void whoseTaskIsGivenToAnotherLeavesToo() {
        var project = site.project(anna);
        var task = tasks.get(taskBesidePart(project), anna);
        var draft = new TaskDraft(task.text(), task.due(), anna.user());
        done(tasks.edit(task.id(), task.version(), draft, anna));
        assertThat(sees(project, boris)).isFalse();
    }

    /** The part is over, the task is not. */
    private long taskBesidePart(ProjectId project) {
        var part = given(project);
        var draft = new TaskDraft("Замерить", site.today(), boris.user());
        var place = tasks.of(project, anna);
        var task = done(tasks.make(UUID.randomUUID(), place, draft, anna));
        done(parts.end(part.id(), true, anna));
        return task.id();
    }

    @Test
    void ofTwoLastPartsThatEndAtOnceTheSecondTakesOff() {
        var project = site.project(anna);
        var first = given(project);
        var second = given(project);
        var other =
                transaction.execute(_ -> {
                    done(parts.end(first.id(), true, anna));
                    return CompletableFuture.supplyAsync(() -> parts.end(second.id(), true, anna));
                });
        done(other.join());
        assertThat(sees(project, boris)).isFalse();
    }

    @Test
    void whoseLastTaskIsDoneGoesOnFromTheDay() throws Exception {
        var task = taskBesidePart(site.project(anna));
        browser.perform(post("/tasks/" + task + "/completion").with(characters.signedIn("boris")))
                .andExpect(redirectedUrl("/day"));
    }

    private Part given(ProjectId project) {
        var typed =
                Map.of(
                        "user",
                        boris.user().toString(),
                        "kind",
                        "ENGINEER",
                        "what",
                        "Испытания на стенде",
                        "since",
                        site.today().toString());
        return done(parts.give(project, UUID.randomUUID(), typed, anna));
    }

    private boolean sees(ProjectId project, Viewer viewer) {
        return projects.find(project, viewer).isPresent();
    }
}
