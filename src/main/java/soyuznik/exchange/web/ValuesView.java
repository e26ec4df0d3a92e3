package soyuznik.exchange.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.Ours;
import soyuznik.exchange.Understanding;
import soyuznik.exchange.sheet.Column;

/**
 * The values of a column of choices.
 *
 * @param meaning of stages those of one method
 */
public record ValuesView(Meaning meaning, int index, Column column) {
    /** All that the file has; its stages once for each method whose they may be. */
    static List<ValuesView> all(Understanding file, Ours ours) {
        var all = file.mapping().all();
        var columns = file.mapping().columns(file.survey());
        return IntStream.range(0, columns.size())
                .boxed()
                .filter(i -> all.get(i).content() == Meaning.Content.CHOICE)
                .filter(i -> !columns.get(i).values().isEmpty())
                .flatMap(i ->
                        meanings(all.get(i), file, ours)
                                .map(meaning -> new ValuesView(meaning, i, columns.get(i))))
                .toList();
    }

    private static Stream<Meaning> meanings(Meaning meaning, Understanding file, Ours ours) {
        return meaning.isStage()
                ? ours.methods(file.mapping(), file.survey()).stream().map(Meaning::stage)
                : Stream.of(meaning);
    }

    /** As the messages know it. */
    public String word() {
        if (meaning.isStage()) {
            return "STAGE";
        }
        return meaning.isExtra() ? "EXTRA" : meaning.name();
    }
}
