package soyuznik.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import soyuznik.access.ConsentText;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;
import soyuznik.exchange.sheet.Survey;
import soyuznik.projects.Method;

/**
 * What of ours a file is compared with.
 *
 * @param self whoever imports
 * @param ownOnly the right goes no further than the importer's own clients (T-07)
 * @param kinds what the importer may make
 * @param methods those that new projects may follow
 * @param colleagues to whom rows can be given, the importer among them
 * @param custom the custom fields of what the rows become
 * @param words of all dictionaries
 * @param texts of consent to advertising, the newest first
 * @param remembered what the importer has said of values before
 */
public record Ours(
        long self,
        boolean ownOnly,
        Set<Kind> kinds,
        List<Colleague> colleagues,
        List<Method> methods,
        String currency,
        LocalDate today,
        ZoneId zone,
        Map<Kind, FieldSet> custom,
        Words words,
        List<ConsentText> texts,
        Remembered remembered) {
    static final String SHORT = "SHORT";

    public Ours {
        methods = List.copyOf(methods);
        kinds = Set.copyOf(kinds);
        colleagues = List.copyOf(colleagues);
        custom = Map.copyOf(custom);
        texts = List.copyOf(texts);
    }

    List<DictionaryEntry> industries() {
        return words.all(Dictionary.INDUSTRY);
    }

    List<DictionaryEntry> sources() {
        return words.all(Dictionary.SOURCE);
    }

    /** The custom fields of what the rows become. */
    public FieldSet fields(Kind kind) {
        return custom.getOrDefault(kind, FieldSet.NONE);
    }

    /** All that a column can mean, custom fields last, in the order in which they are offered. */
    public List<Meaning> meanings(Kind kind) {
        return Stream.concat(
                        kind.meanings().stream(), fields(kind).offered().stream().map(Meaning::of))
                .toList();
    }

    /** Empty where no new project may follow such a one. */
    public Optional<Method> method(String code) {
        return methods.stream().filter(method -> method.code().equals(code)).findFirst();
    }

    /** The method of rows that name none, as long as nobody says otherwise. */
    public String usualMethod() {
        return method(SHORT).or(() -> methods.stream().findFirst()).map(Method::code).orElse(SHORT);
    }

    /** Whose stages the file may name: those that it names, and that of rows which name none. */
    public List<Method> methods(Mapping mapping, Survey survey) {
        var at = mapping.column(Meaning.METHOD);
        boolean each =
                at.isPresent()
                        && mapping.columns(survey).get(at.getAsInt()).filled() == survey.rows();
        var named = Set.copyOf(mapping.values().getOrDefault(Meaning.METHOD, Map.of()).values());
        return methods.stream()
                .filter(method ->
                        (at.isPresent() && named.contains(method.code()))
                                || (!each && method.code().equals(mapping.standing().method())))
                .toList();
    }

    /** Whether the importer may make such records. */
    public boolean mayMake(Kind kind) {
        return kinds.contains(kind);
    }

    /** With which the importer comes in; empty where nobody knows. */
    String domain() {
        return colleagues.stream()
                .filter(one -> one.id() == self)
                .map(one -> one.mail().substring(one.mail().indexOf('@') + 1))
                .findFirst()
                .orElse("");
    }

    /** The version of the text of consent that is offered now. */
    public String newestText() {
        return texts.isEmpty() ? "" : Integer.toString(texts.getFirst().version());
    }

    boolean hasText(String version) {
        return texts.stream().anyMatch(text -> Integer.toString(text.version()).equals(version));
    }

    /** Who leads what names nobody, as long as nobody says otherwise. */
    // T-07
    long usualOwner() {
        boolean leads = colleagues.stream().anyMatch(one -> one.id() == self && one.leads());
        return leads ? self : Standing.UNSAID;
    }

    boolean knows(long user) {
        return colleagues.stream().anyMatch(colleague -> colleague.id() == user);
    }

    /** The one of ours whom the file names; empty where nobody or more than one answers to it. */
    Optional<Colleague> named(String name) {
        var words = Vocabulary.words(name);
        var found = colleagues.stream().filter(each -> each.spellings().contains(words)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
