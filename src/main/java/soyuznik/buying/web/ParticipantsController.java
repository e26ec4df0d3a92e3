package soyuznik.buying.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Participant;
import soyuznik.buying.ParticipantForm;
import soyuznik.buying.Participants;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

/** Who decides about a project. */
@Controller
@RequestMapping("/projects/{id}/participants")
class ParticipantsController {
    private final Participants participants;
    private final ParticipantPages pages;

    ParticipantsController(Participants participants, ParticipantPages pages) {
        this.participants = participants;
        this.pages = pages;
    }

    /** Whom an address names. */
    record Place(long id, long participant) {
        Participant.Key key() {
            return new Participant.Key(new ProjectId(id), participant);
        }

        String address() {
            return "/projects/" + id + "/participants/" + participant;
        }
    }

    /** Somebody as they were before the eyes. */
    record Seen(long id, long participant, int version) {
        Participant.Key key() {
            return new Participant.Key(new ProjectId(id), participant);
        }
    }

    @GetMapping
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        return pages.list(new ProjectId(id), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        return pages.fresh(new ProjectId(id), viewer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = ParticipantForm.ALL.sent(sent);
        var draft = new Participants.Draft(new ProjectId(id), FormKey.of(typed), typed);
        return answer.to(
                participants.add(draft, viewer),
                ParticipantPages::after,
                _ -> pages.again(draft, viewer));
    }

    @GetMapping("/{participant}/edit")
    ModelAndView edit(Place place, Viewer viewer) {
        return pages.edit(place.key(), viewer);
    }

    @PostMapping("/{participant}")
    ModelAndView update(
            Seen seen,
            @RequestParam MultiValueMap<String, String> sent,
            Answer answer,
            Viewer viewer) {
        var typed = ParticipantForm.PART.sent(sent);
        return answer.to(
                participants.change(seen.key(), seen.version(), typed, viewer),
                ParticipantPages::after,
                _ -> pages.edit(seen.key(), typed, viewer));
    }
}
