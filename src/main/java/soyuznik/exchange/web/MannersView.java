package soyuznik.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import soyuznik.access.ConsentText;
import soyuznik.exchange.Kind;
import soyuznik.exchange.Mapping;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.OnKnown;
import soyuznik.exchange.OnRefused;
import soyuznik.exchange.Ours;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** What there is to choose from where somebody says how a file is to be taken. */
public record MannersView(Mapping mapping, Ours ours) {
    public boolean hasMoney() {
        return mapping.all().stream().anyMatch(each -> each.content() == Meaning.Content.MONEY);
    }

    public boolean hasDates() {
        return mapping.all().stream().anyMatch(Meaning::isDate);
    }

    public boolean hasNumbers() {
        return mapping.all().stream().anyMatch(Meaning::isNumber);
    }

    public List<Choice> dates(Frame frame) {
        return Arrays.stream(DateOrder.values())
                .map(DateOrder::name)
                .map(code -> new Choice(code, frame.text("exchange.dates." + code)))
                .toList();
    }

    public List<Choice> numbers(Frame frame) {
        return Arrays.stream(DecimalMark.values())
                .map(DecimalMark::name)
                .map(code -> new Choice(code, frame.text("exchange.numbers." + code)))
                .toList();
    }

    public List<Choice> units(Frame frame) {
        return List.of(1, 1_000, 1_000_000).stream()
                .map(unit -> Integer.toString(unit))
                .map(unit -> new Choice(unit, frame.text("exchange.unit." + unit)))
                .toList();
    }

    /** To whom rows go that name none of ours; clients may also go to the pool. */
    public List<Choice> owners(Frame frame) {
        var owners = new ArrayList<Choice>();
        if (mapping.kind() != Kind.PROJECTS && !ours.ownOnly()) {
            owners.add(new Choice("0", frame.text("exchange.owner.pool")));
        }
        owners.addAll(Targets.choices(mapping.kind(), Meaning.OWNER, ours, frame));
        return owners;
    }

    /** That of projects whose row names none; nothing where there is nothing to choose. */
    public List<Choice> methods(Frame frame) {
        return mapping.kind() == Kind.PROJECTS && ours.methods().size() > 1
                ? Targets.choices(mapping.kind(), Meaning.METHOD, ours, frame)
                : List.of();
    }

    /** To which text people agreed; nothing where the file says nothing of that. */
    public List<Choice> texts(Frame frame) {
        return mapping.tellsOfConsents()
                ? ours.texts().stream().map(text -> choice(text, frame)).toList()
                : List.of();
    }

    private static Choice choice(ConsentText text, Frame frame) {
        var day = frame.formats().moment(text.at());
        return new Choice(
                Integer.toString(text.version()),
                frame.text("access.consent.version", Map.of("number", text.version(), "day", day)));
    }

    /** What can become of a file of which a row is refused. */
    public List<Choice> onRefused(Frame frame) {
        return Arrays.stream(OnRefused.values())
                .map(each -> new Choice(each.name(), frame.text("exchange.on_refused." + each)))
                .toList();
    }

    /** What a file can do with records that are there. */
    public List<Choice> onKnown(Frame frame) {
        return Arrays.stream(OnKnown.values())
                .map(each -> new Choice(each.name(), frame.text("exchange.on_known." + each)))
                .toList();
    }
}
