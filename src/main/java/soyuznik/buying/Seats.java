package soyuznik.buying;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Employment;
import soyuznik.clients.EmploymentData;
import soyuznik.clients.Employments;
import soyuznik.clients.Level;
import soyuznik.clients.People;
import soyuznik.clients.Post;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;

/** In which department and on which level those who decide sit; it stands with the employment. */
// B-04
@Repository
@Transactional(readOnly = true)
public class Seats {
    private final Projects projects;
    private final ParticipantRows rows;
    private final People people;
    private final Employments employments;
    private final Seatings seatings;

    Seats(
            Projects projects,
            ParticipantRows rows,
            People people,
            Employments employments,
            Seatings seatings) {
        this.projects = projects;
        this.rows = rows;
        this.people = people;
        this.employments = employments;
        this.seatings = seatings;
    }

    /** The person sits elsewhere at the client, as the map is told. */
    @Transactional
    public Outcome<ProjectId> move(Participant.Key key, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var who = rows.get(key).who();
        var read = ParticipantForm.SEAT.read(typed);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> Entries.wrong(read.errors()))
                .orElseGet(() ->
                        post(who.id(), project.client().id(), by)
                                .map(from -> seated(key, from, read.values(), by))
                                .orElseGet(() -> Outcome.refused("buying.error.left")));
    }

    private Outcome<ProjectId> seated(
            Participant.Key key, Employment from, Map<String, String> to, Viewer by) {
        var before = from.post();
        var seat = new Participant.Seat(to.getOrDefault("department", ""), level(to));
        return sit(from, seat, by)
                .orElseGet(() -> {
                    seatings.keep(
                            key, new Participant.Seat(before.department(), before.level()), by);
                    var name = rows.get(key).who().name();
                    var place = "/projects/" + key.project() + "/participants/" + key.id();
                    return Outcome.done(
                            key.project(),
                            Text.of("buying.seat.moved", "name", name),
                            new Outcome.Undo(place + "/seat/withdrawal"));
                });
    }

    /** Why it can't be; nothing: it is. */
    private Optional<Outcome<ProjectId>> sit(Employment from, Participant.Seat to, Viewer by) {
        var before = from.post();
        var post = new Post(before.position(), to.department(), to.level(), before.decides());
        var data = new EmploymentData(post, from.term());
        return switch (employments.edit(from.id(), from.version(), data, by)) {
            case Outcome.Done<PersonId> _ -> Optional.empty();
            case Outcome.Forbidden<PersonId> _ -> Optional.of(new Outcome.Forbidden<>());
            case Outcome.Invalid<PersonId>(var errors) ->
                    Optional.of(new Outcome.Invalid<>(errors));
            case Outcome.Refused<PersonId>(var reason) ->
                    Optional.of(new Outcome.Refused<>(reason));
            case Outcome.Stale<PersonId>(var differences, var version) ->
                    Optional.of(new Outcome.Stale<>(differences, version));
            case Outcome.Busy<PersonId>(var reason) -> Optional.of(new Outcome.Busy<>(reason));
        };
    }

    /** Back to where the person sat before the viewer moved them last. */
    @Transactional
    public Outcome<ProjectId> moveBack(Participant.Key key, Viewer by) {
        var project = projects.hold(key.project(), by);
        var who = rows.get(key).who();
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    var last = seatings.last(key, by);
                    var from = post(who.id(), project.client().id(), by);
                    if (last.isEmpty() || from.isEmpty()) {
                        return Outcome.refused("buying.error.seat.undone");
                    }
                    return sit(from.get(), last.get().seat(), by)
                            .orElseGet(() -> {
                                seatings.forget(last.get());
                                return Outcome.done(
                                        project.id(),
                                        Text.of("buying.seat.moved", "name", who.name()));
                            });
                });
    }

    /** What was typed about somebody who is known already; what was not typed stays. */
    Outcome<PersonId> fill(
            PersonId person, CompanyId company, Map<String, String> typed, Viewer by) {
        var post = post(person, company, by).map(Employment::post).orElse(Post.UNKNOWN);
        var department = typed.getOrDefault("department", "");
        var level = level(typed);
        var to =
                new Post(
                        post.position(),
                        department.isEmpty() ? post.department() : department,
                        level == null ? post.level() : level,
                        post.decides());
        return post(person, company, by)
                .filter(one -> !one.post().equals(to))
                .map(one ->
                        employments.edit(
                                one.id(), one.version(), new EmploymentData(to, one.term()), by))
                .orElseGet(() -> Outcome.done(person, Text.of("buying.participant.ADDED")));
    }

    private Optional<Employment> post(PersonId person, CompanyId company, Viewer by) {
        return people.get(person, by).now().stream()
                .filter(one -> one.company().equals(company))
                .findFirst();
    }

    static @Nullable Level level(Map<String, String> typed) {
        var level = typed.getOrDefault("level", "");
        return level.isEmpty() ? null : Level.valueOf(level);
    }
}
