package soyuznik.clients.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import soyuznik.clients.Basis;
import soyuznik.clients.Dossier;
import soyuznik.clients.Erasure;
import soyuznik.clients.Looked;
import soyuznik.clients.Person;
import soyuznik.clients.PersonalData;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** All that is held about a person, to be handed out or erased. */
public record DossierPage(
        Person person, Dossier dossier, Looked looked, Map<String, String> typed) {
    private static final String EXTRA = "extra";
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]+)?Z");

    private static final Set<String> DAYS =
            Set.of("since", "until", "given_on", "withdrawn_on", "opened_on", "sent_on");

    public String address() {
        return "/people/" + person.id();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("clients.tab.people"), "/people");
        crumbs.put(person.name().whole(), address());
        return crumbs;
    }

    /** «Контакты: 3, места работы: 2». */
    public String counts(Frame frame) {
        return counts(dossier.counts(), frame);
    }

    static String counts(Map<String, Integer> counts, Frame frame) {
        return counts.entrySet().stream()
                .map(part -> frame.text("personal." + part.getKey()) + ": " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What a value is called; custom fields bring their names along. */
    public String name(PersonalData.Part part, String field, Frame frame) {
        return part.name().equals(EXTRA) ? field : frame.text("field.personal." + field);
    }

    /** How a value is read. */
    public String read(PersonalData.Part part, String field, String value, Frame frame) {
        return part.name().equals(EXTRA) ? value : read(field, value, frame);
    }

    private static String read(String field, String value, Frame frame) {
        return switch (field) {
            case "level" -> frame.text("clients.level." + value);
            case "kind" -> frame.text("clients.contact." + value);
            case "basis" -> frame.text("clients.basis." + Basis.valueOf(value));
            case "way" -> frame.text("clients.consent." + value);
            case "decides" -> frame.text(Boolean.parseBoolean(value) ? "ui.yes" : "ui.no");
            default ->
                    MOMENT.matcher(value).matches()
                            ? frame.formats().moment(Instant.parse(value))
                            : DAYS.contains(field)
                                    ? frame.formats().day(LocalDate.parse(value))
                                    : value;
        };
    }

    public List<Choice> reasons(Frame frame) {
        return Arrays.stream(Erasure.Reason.values())
                .map(each -> new Choice(each.name(), frame.text("clients.erasure." + each)))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What becomes of a file that names the person. */
    public List<Choice> verdicts(Frame frame) {
        return Arrays.stream(Erasure.Verdict.values())
                .map(each -> new Choice(each.name(), frame.text("clients.verdict." + each)))
                .toList();
    }

    /** «фамилия и имя, телефон: … звонить Петрову Ивану …». */
    public String found(Looked.File file, Frame frame) {
        var signs =
                file.look().signs().stream()
                        .sorted()
                        .map(each -> frame.text("clients.sign." + each))
                        .collect(Collectors.joining(", "));
        return signs + ": … " + file.look().excerpt() + " …";
    }
}
