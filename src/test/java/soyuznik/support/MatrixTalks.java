package soyuznik.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.files.Attachment;
import soyuznik.files.Attachments;
import soyuznik.files.Filing;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.work.About;
import soyuznik.work.Promises;
import soyuznik.work.Talk;
import soyuznik.work.Talks;
import soyuznik.work.parts.Parts;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** Talks about a project, and what was promised there. */
public final class MatrixTalks {
    private static final String ALONE = "alone.";
    private static final List<String> NAMES =
            List.of("promise", "objection", "heldTalk", "removedTalk", "standingTalk");

    private MatrixTalks() {}

    /** What makes them. */
    @TestComponent
    public record Verbs(
            Talks talks,
            Promises promises,
            Tasks tasks,
            Parts parts,
            Filing filing,
            Attachments attachments) {}

    /** About a project and about none, with files and tasks. */
    static Map<String, String> made(
            Verbs verbs, ProjectId project, Map<String, String> world, Viewer owner) {
        var made = new HashMap<>(made(verbs, new About.OfProject(project), world, owner));
        var company = new CompanyId(Long.parseLong(world.getOrDefault("company", "")));
        made(verbs, new About.OfClient(company), world, owner)
                .forEach((name, id) -> made.put(ALONE + name, id));
        made.putAll(files(verbs, Long.parseLong(made.getOrDefault("heldTalk", "")), owner));
        made.putAll(tasks(verbs, project, owner));
        made.put("partOfProject", Long.toString(part(verbs, project, owner)));
        return made;
    }

    /** The same records, as far as the address is about a client alone. */
    static Map<String, String> named(String address, Map<String, String> world) {
        var named = new HashMap<String, String>();
        for (var name : NAMES) {
            var alone = address.matches("/(companies|talk-projects).*") ? ALONE : "";
            named.put(name, world.getOrDefault(alone + name, ""));
        }
        return named;
    }

    /** A planned talk, one that was taken away, and a promise made in one that was held. */
    private static Map<String, String> made(
            Verbs verbs, About about, Map<String, String> world, Viewer owner) {
        var typed =
                Map.of(
                        "kind", "CALL",
                        "heldOn", "2026-01-01",
                        "subject", "Звонок",
                        "people", world.getOrDefault("person", ""),
                        "theirPromise", "Перезвонит",
                        "objection", "Дорого");
        var draft = new Talks.Draft(about, UUID.randomUUID(), typed);
        Characters.done(verbs.talks().hold(draft, owner));
        var held = verbs.talks().of(about, owner).getFirst();
        var promise = held.promises().getFirst();
        var gone = planned(verbs, about, typed, owner);
        Characters.done(verbs.talks().remove(gone.key(), owner));
        var there = planned(verbs, about, typed, owner);
        return Map.of(
                "promise", Long.toString(promise.id()),
                "objection", Long.toString(held.objections().getFirst().id()),
                "heldTalk", Long.toString(held.key().id()),
                "removedTalk", Long.toString(gone.key().id()),
                "standingTalk", Long.toString(there.key().id()));
    }

    /** A task of the project, and one that was taken away. */
    private static Map<String, String> tasks(Verbs verbs, ProjectId project, Viewer owner) {
        long gone = task(verbs, project, owner);
        Characters.done(verbs.tasks().remove(gone, true, owner));
        long there = task(verbs, project, owner);
        return Map.of("task", Long.toString(there), "removedTask", Long.toString(gone));
    }

    /** A file of a talk, and another that is taken away and brought back. */
    private static Map<String, String> files(Verbs verbs, long talk, Viewer owner) {
        return Map.of(
                "holder", "talk",
                "file", Long.toString(file(verbs, talk, owner)),
                "removedFile", Long.toString(file(verbs, talk, owner)));
    }

    private static long file(Verbs verbs, long talk, Viewer owner) {
        var place = new Attachment.Place("talk", talk);
        var words = new ByteArrayInputStream(new byte[] {7});
        var sent = new Filing.Sent(UUID.randomUUID(), place, "Схема.pdf", 1, words);
        try {
            Characters.done(verbs.filing().bring(sent, owner));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return verbs.attachments().of(place, owner).getFirst().id();
    }

    private static long task(Verbs verbs, ProjectId project, Viewer owner) {
        var draft = new TaskDraft("Позвонить", LocalDate.of(2030, 1, 1), owner.user());
        var place = verbs.tasks().of(project, owner);
        return Characters.done(verbs.tasks().make(UUID.randomUUID(), place, draft, owner)).id();
    }

    private static long part(Verbs verbs, ProjectId project, Viewer owner) {
        var typed =
                Map.of(
                        "user", owner.user().toString(),
                        "kind", "ENGINEER",
                        "what", "Испытания",
                        "since", "2026-01-01");
        return Characters.done(verbs.parts().give(project, UUID.randomUUID(), typed, owner)).id();
    }

    private static Talk planned(Verbs verbs, About about, Map<String, String> typed, Viewer owner) {
        var draft = new Talks.Draft(about, UUID.randomUUID(), typed);
        Characters.done(verbs.talks().plan(draft, owner));
        return verbs.talks().of(about, owner).getFirst();
    }
}
