package soyuznik.exchange.web;

import java.util.Map;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Survey;
import soyuznik.shell.Frame;

/** How the columns of a file are called on its pages: by their names, or by their letters. */
record Headings(Survey survey) {
    String of(int place, Frame frame) {
        var name = survey.columns().get(place).name();
        if (!name.isEmpty()) {
            return name;
        }
        var key = survey.layout().hasHead() ? "exchange.column.nameless" : "exchange.column";
        return frame.text(key, Map.of("letters", Column.letters(place)));
    }
}
