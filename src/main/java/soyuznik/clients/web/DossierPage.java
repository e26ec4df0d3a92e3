package soyuznik.clients.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Dossier;
import soyuznik.clients.Erasure;
import soyuznik.clients.Looked;
import soyuznik.clients.Person;
import soyuznik.clients.PersonalData;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Hour;

/** All that is held about a person, to be handed out or erased. */
public record DossierPage(
        Person person, Dossier dossier, Looked looked, Map<String, String> typed) {
    private static final String EXTRA = "extra";
    private static final Set<String> DAYS =
            Set.of(
                    "since",
                    "until",
                    "given_on",
                    "withdrawn_on",
                    "opened_on",
                    "sent_on",
                    "judged_on");

    /** Signs of a day: 2026-11-29. */
    private static final int DAY = 10;

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
        if (part.name().equals(EXTRA)) {
            return value;
        }
        var codes = part.codes().get(field);
        return codes == null ? read(field, value, frame) : named(codes, value, frame);
    }

    private static String named(String codes, String value, Frame frame) {
        return Stream.of(value.split(" ", -1))
                .map(code -> frame.text(codes + '.' + code))
                .collect(Collectors.joining(", "));
    }

    private static String read(String field, String value, Frame frame) {
        return switch (field) {
            case "decides" -> frame.text(Boolean.parseBoolean(value) ? "ui.yes" : "ui.no");
            case "created_at", "recorded_at", "removed_at" ->
                    frame.formats().moment(Instant.parse(value));
            case "said_on" -> frame.formats().day(day(value), hour(value));
            default -> DAYS.contains(field) ? frame.formats().day(day(value)) : value;
        };
    }

    private static LocalDate day(String value) {
        return LocalDate.parse(value.substring(0, DAY));
    }

    /** Where one was said: behind the day, and behind it the minutes. */
    private static @Nullable Hour hour(String value) {
        var parts = value.split(" ", -1);
        return parts.length == 1
                ? null
                : new Hour(
                        LocalTime.parse(parts[1]),
                        parts.length == 2 ? 0 : Integer.parseInt(parts[2]));
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
