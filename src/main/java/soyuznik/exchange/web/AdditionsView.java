package soyuznik.exchange.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soyuznik.exchange.Addition;
import soyuznik.exchange.sheet.Survey;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** The fields of an import that no column of its own fills, and room for one more. */
public record AdditionsView(List<Addition> said, Survey survey) {
    /** One line of the form, as it was typed. */
    public record Line(int index, String meaning, String from, String value) {
        static Line of(int index, Addition said) {
            return new Line(
                    index,
                    said.meaning().name(),
                    said.column() == Addition.NONE ? "" : Integer.toString(said.column()),
                    said.value());
        }
    }

    /** Those that were said, and an empty one. */
    public List<Line> lines() {
        return IntStream.rangeClosed(0, Math.min(said.size(), ExplanationForm.ADDITIONS - 1))
                .mapToObj(i -> i < said.size() ? Line.of(i, said.get(i)) : new Line(i, "", "", ""))
                .toList();
    }

    /** From where an addition takes its value. */
    public List<Choice> sources(Frame frame) {
        var all = new Choice("", frame.text("exchange.additions.constant"));
        return Stream.concat(
                        Stream.of(all),
                        IntStream.range(0, survey.columns().size())
                                .mapToObj(i -> source(i, new Headings(survey).of(i, frame), frame)))
                .toList();
    }

    private static Choice source(int index, String name, Frame frame) {
        return new Choice(
                Integer.toString(index), frame.text("exchange.additions.column", "name", name));
    }
}
