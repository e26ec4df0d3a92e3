package soyuznik.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ClientContracts;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.Proposals;
import soyuznik.shell.Answer;

/** Makes the forms on which facts are recorded. */
@Component
class PaperPages {
    private final Projects projects;
    private final Proposals proposals;
    private final ClientContracts contracts;
    private final Choices choices;
    private final Clock clock;

    PaperPages(
            Projects projects,
            Proposals proposals,
            ClientContracts contracts,
            Choices choices,
            Clock clock) {
        this.projects = projects;
        this.proposals = proposals;
        this.contracts = contracts;
        this.choices = choices;
        this.clock = clock;
    }

    ModelAndView newProposal(ProjectId id, Viewer viewer) {
        var form = ProposalForm.blank(led(id, viewer), today(), choices.currency());
        return proposal(id, 0, form, viewer);
    }

    ModelAndView proposal(Proposals.Key key, Viewer viewer) {
        var form = ProposalForm.of(proposals.get(key, viewer), choices.currency());
        return proposal(led(key.project(), viewer).id(), key.proposal(), form, viewer);
    }

    /**
     * @param proposal 0 for a new one
     */
    ModelAndView proposal(ProjectId id, long proposal, ProposalForm form, Viewer viewer) {
        return Answer.page(
                "projects/proposal/form",
                "page",
                page(id, proposal == 0 ? List.of() : named(id, proposal, viewer), viewer),
                "proposal",
                proposal,
                "form",
                form);
    }

    ModelAndView newCommitment(ProjectId id, Viewer viewer) {
        var project = led(id, viewer);
        var form = CommitmentForm.blank(project, today(), choices.currency());
        return contracts.offered(project, form.made()).stream()
                .findFirst()
                .map(contract -> commitment(id, form.to(contract.id()), viewer))
                .orElseGet(() -> commitment(id, form, viewer));
    }

    ModelAndView commitment(ProjectId id, CommitmentForm form, Viewer viewer) {
        var page = page(id, List.of(), viewer);
        var offered = new OfferedContracts(contracts.offered(page.project(), form.made()));
        return Answer.page(
                "projects/commitment/form", "page", page, "form", form, "offered", offered);
    }

    ModelAndView newShipment(ProjectId id, Viewer viewer) {
        return shipment(led(id, viewer).id(), ShipmentForm.blank(today()), viewer);
    }

    ModelAndView shipment(ProjectId id, ShipmentForm form, Viewer viewer) {
        return Answer.page(
                "projects/shipment/form", "page", page(id, List.of(), viewer), "form", form);
    }

    /** Whom the proposal names; they may have left the client since. */
    private List<Project.Contact> named(ProjectId id, long proposal, Viewer viewer) {
        var recorded = proposals.get(new Proposals.Key(id, proposal), viewer);
        var named = new ArrayList<Project.Contact>();
        if (recorded.sentTo() != null) {
            named.add(recorded.sentTo());
        }
        if (recorded.answered() != null && recorded.answered().by() != null) {
            named.add(recorded.answered().by());
        }
        return named;
    }

    private PaperPage page(ProjectId id, List<Project.Contact> named, Viewer viewer) {
        var project = projects.get(id, viewer);
        var people = choices.people(project.client().id(), named, viewer);
        return new PaperPage(project, people, choices.currencies(choices.currency()));
    }

    /** Before anything is typed. */
    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
