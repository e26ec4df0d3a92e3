package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Dictionary;
import soyuznik.access.Extra;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.access.Past;
import soyuznik.access.Words;
import soyuznik.clients.ClientFolder;
import soyuznik.clients.Company;
import soyuznik.clients.Member;
import soyuznik.clients.Person;
import soyuznik.clients.Requisites;
import soyuznik.clients.Tag;
import soyuznik.kernel.UserId;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;
import soyuznik.shell.Regions;

/**
 * The page of one company: what it is, where it stands, what is next, what is wrong; then its
 * parts. What only a form needs comes when the form is opened.
 */
public record CompanyPage(
        ClientFolder folder, Past history, Words words, FieldSet fields, Allowed allowed) {

    /**
     * What the viewer may do here.
     *
     * @param lead its projects, and what is agreed about them
     * @param decides on the team
     */
    public record Allowed(
            UserId viewer,
            boolean edit,
            boolean lead,
            boolean decides,
            boolean reassign,
            boolean take) {}

    /** Something wrong or missing, with the act that mends it. */
    public record Gap(String text, String act, String address, boolean post) {}

    public Company company() {
        return folder.company();
    }

    public String address() {
        return "/companies/" + company().id();
    }

    /** The parts that hold something. */
    public List<Regions.Part> begun() {
        return folder.regions().stream().filter(Regions.Part::begun).toList();
    }

    /** The parts that are still empty, offered to whoever may fill them. */
    public List<Regions.Part> empty() {
        return folder.regions().stream().filter(part -> allowed.edit() && !part.begun()).toList();
    }

    public String industry(Frame frame) {
        return words.read(
                Dictionary.INDUSTRY,
                company().data().profile().industry(),
                frame.visitor().language());
    }

    /** The list of the clients that have the tag. */
    public String tagged(Tag tag) {
        return new ListForm(Map.of("tags", tag.name())).address();
    }

    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (company().responsible() == null) {
            gaps.add(
                    new Gap(
                            "clients.gap.nobody_leads",
                            allowed.take() ? "clients.act.take" : "",
                            address() + "/taking",
                            true));
        }
        unplanned().ifPresent(gaps::add);
        if (folder.people().stream().allMatch(Person::hasLeft)) {
            gaps.add(
                    gap(
                            "clients.gap.no_people",
                            "clients.act.add_person",
                            address() + "/people/new"));
        } else if (folder.people().stream()
                .noneMatch(person -> !person.hasLeft() && person.post().decides())) {
            gaps.add(
                    gap(
                            "clients.gap.nobody_decides",
                            "clients.act.add_person",
                            address() + "/people/new"));
        }
        var numbers = company().data().requisites();
        if (numbers.inn() == null && numbers.taxNumber() == null) {
            gaps.add(gap("clients.gap.no_inn", "clients.act.add_inn", address() + "/edit#inn"));
        }
        return gaps;
    }

    /** Somebody leads it, we have sold or try to sell there, and nothing is agreed. */
    private Optional<Gap> unplanned() {
        return company().responsible() != null
                        && allowed.lead()
                        && folder.ahead().isEmpty()
                        && part("projects").filter(projects -> projects.count() > 0).isPresent()
                ? part("tasks").map(CompanyPage::unplanned)
                : Optional.empty();
    }

    private static Gap unplanned(Regions.Part tasks) {
        return new Gap("clients.gap.nothing_ahead", "clients.act.new_task", tasks.address(), false);
    }

    private Optional<Regions.Part> part(String key) {
        return folder.regions().stream().filter(part -> part.key().equals(key)).findFirst();
    }

    private Gap gap(String text, String act, String address) {
        return new Gap(text, allowed.edit() ? act : "", address, false);
    }

    /** One thing known: its field and name, what is shown, and in full what is shown short. */
    public record Fact(String field, String name, String shown, @Nullable String full) {}

    /** Whether the value is changed where it stands. */
    public boolean inPlace(Fact fact) {
        return allowed.edit() && CompanyValuePage.isAlone(fact.field());
    }

    /**
     * All that is known beside what the head says; that a company is Russian goes without saying.
     */
    public List<Fact> facts(Frame frame) {
        var readings = CompanyReadings.of(frame, words);
        var facts = company().data().fields();
        facts.keySet().removeAll(List.of("name", "parent"));
        facts.remove("country", Requisites.RUSSIA);
        facts.values().removeIf(String::isEmpty);
        facts.keySet().removeIf(Extra::isKey);
        return facts.entrySet().stream()
                .map(fact -> fact(fact.getKey(), fact.getValue(), readings))
                .toList();
    }

    /** The custom fields, group by group. */
    public List<FieldGroup> extra(Frame frame) {
        return fields.shown(frame, company().data().extra());
    }

    private Fact fact(String field, String value, Readings readings) {
        var read = readings.read(field, value);
        return field.equals("revenue")
                ? new Fact(
                        field,
                        readings.name(field),
                        readings.frame().formats().shortMoney(company().data().profile().revenue()),
                        read)
                : new Fact(field, readings.name(field), read, null);
    }

    /** What the person is here: «Главный механик, служба главного механика». */
    public String post(Person person, Frame frame) {
        var post = person.post();
        var level = post.level() == null ? "" : frame.text("clients.level." + post.level());
        return Stream.of(post.position().isEmpty() ? level : post.position(), post.department())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public List<Member> team() {
        return folder.members().stream().filter(member -> member.until() == null).toList();
    }

    public List<Member> former() {
        return folder.members().stream().filter(member -> member.until() != null).toList();
    }

    /** In what role somebody works or worked here; empty where nobody said it. */
    public String role(Member member, Frame frame) {
        return words.read(Dictionary.TEAM_ROLE, member.teamRole(), frame.visitor().language());
    }

    /** Whether the viewer may end this membership. */
    public boolean mayEnd(Member member) {
        return member.role() != Member.Role.RESPONSIBLE
                && (allowed.decides() || member.user().equals(allowed.viewer()));
    }
}
