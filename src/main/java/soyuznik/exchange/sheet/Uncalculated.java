package soyuznik.exchange.sheet;

import java.util.List;
import java.util.Set;

/** What a spreadsheet writes in the place of a value that it could not calculate. */
final class Uncalculated {
    /** Workbooks have those in English; a CSV file those of the program that wrote it. */
    private static final Set<String> ALL =
            Set.of(
                    "#REF!",
                    "#N/A",
                    "#DIV/0!",
                    "#VALUE!",
                    "#NAME?",
                    "#NUM!",
                    "#NULL!",
                    "#SPILL!",
                    "#CALC!",
                    "#GETTING_DATA",
                    "#ССЫЛКА!",
                    "#Н/Д",
                    "#ДЕЛ/0!",
                    "#ЗНАЧ!",
                    "#ИМЯ?",
                    "#ЧИСЛО!",
                    "#ПУСТО!");

    /**
     * Stands in the table of a workbook for a formula that nobody has calculated yet; no text holds
     * this character.
     */
    static final String FORMULA = "\uFDD0";

    private Uncalculated() {}

    static int count(List<String> cells) {
        int count = 0;
        for (var cell : cells) {
            count += isOne(cell) ? 1 : 0;
        }
        return count;
    }

    /** The same row, such cells empty. */
    static List<String> emptied(List<String> cells) {
        return cells.stream().map(cell -> isOne(cell) ? "" : cell).toList();
    }

    private static boolean isOne(String cell) {
        return cell.startsWith("#") && ALL.contains(cell);
    }
}
