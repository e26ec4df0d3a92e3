package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.access.Past;
import soyuznik.clients.Consent;
import soyuznik.clients.Employment;
import soyuznik.clients.Person;
import soyuznik.clients.merging.PersonMerger;
import soyuznik.kernel.Right;
import soyuznik.shell.Frame;
import soyuznik.shell.Regions;

/**
 * The page of one person: who it is, where it works, how to reach it, what is missing; then its
 * parts.
 */
public record PersonPage(
        Person person,
        boolean mayEdit,
        List<Consent> consents,
        FieldSet fields,
        List<Regions.Part> parts,
        Past history,
        List<PersonMerger> mergers) {
    /** Something wrong or missing, with the act that mends it. */
    public record Gap(String text, String act, String address) {}

    public String address() {
        return "/people/" + person.id();
    }

    /** The list of the people that have the tag. */
    public String tagged(String tag) {
        return new PersonQuestion(Map.of("tags", tag)).address();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        var company = person.main().workplace();
        crumbs.put(company.name(), "/companies/" + company.id());
        return crumbs;
    }

    /** The custom fields, group by group. */
    public List<FieldGroup> extra(Frame frame) {
        return fields.shown(frame, person.data().extra());
    }

    /** The last one, held or withdrawn. */
    public @Nullable Consent consent() {
        return consents.isEmpty() ? null : consents.getFirst();
    }

    /** In words; empty: nobody has said. */
    public String basis(Frame frame) {
        var basis = person.data().basis();
        return basis == null ? "" : frame.text("clients.basis." + basis);
    }

    /** The parts of higher modules that hold anything. */
    public List<Regions.Part> begun() {
        return parts.stream().filter(Regions.Part::begun).toList();
    }

    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (person.hasLeft()) {
            gaps.add(gap("works_nowhere", "add_employment", "/employments/new"));
        }
        if (person.contacts().isEmpty()) {
            gaps.add(gap("no_contacts", "add_contact", "/contacts/new"));
        } else if (person.phone() == null) {
            gaps.add(gap("no_phone", "add_phone", "/contacts/new"));
        }
        person.contacts().stream()
                .filter(contact -> contact.data().isDoubtful())
                .findFirst()
                .ifPresent(contact ->
                        gaps.add(
                                gap(
                                        "doubtful_phone",
                                        "mend_phone",
                                        "/contacts/" + contact.id() + "/edit")));
        return gaps;
    }

    private Gap gap(String text, String act, String address) {
        return new Gap(
                "clients.gap." + text, mayEdit ? "clients.act." + act : "", address() + address);
    }

    public boolean mayEdit(Employment employment, Frame frame) {
        var viewer = frame.visitor().viewer();
        return viewer != null && viewer.may(Right.EDIT_CLIENTS, employment.own());
    }

    /** What a value of the employment shows, and empty what is not known. */
    public String shown(Employment employment, String field, Frame frame) {
        var value = employment.fields().getOrDefault(field, "");
        return value.isEmpty() ? "" : PersonReadings.of(frame).read(field, value);
    }
}
