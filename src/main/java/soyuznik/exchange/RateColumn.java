package soyuznik.exchange;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Row;

/** What a column of a file of rates tells: known by its name, without one by its cells. */
enum RateColumn {
    DAY(
            "дата|дата курса|день|действует с|действует|с|data|date|day|rate date|since|from"
                    + "|valid from|effective date"),
    CURRENCY(
            "букв код|буквенный код|charcode|char code|letter code|iso|iso code|код валюты"
                    + "|currency code|валюта|currency|код|code|cdx"),
    UNITS(
            "единиц|единица|единицы|количество|количество единиц|кол во|кол во единиц|за единиц"
                    + "|номинал|nominal|unit|units|quantity|per"),
    AMOUNT(
            "курс|курс цб|курс цб рф|курс банка россии|официальный курс|значение|curs|rate"
                    + "|exchange rate|value|price");

    private final String names;

    RateColumn(String names) {
        this.names = names;
    }

    /** The columns of the table that are called like it. */
    List<Integer> named(List<String> head) {
        var known = List.of(names.split("\\|", -1));
        return IntStream.range(0, head.size())
                .filter(i -> known.contains(Vocabulary.words(head.get(i))))
                .boxed()
                .toList();
    }

    /** Of several called alike the one whose cells are read most often. */
    Optional<Integer> best(List<Integer> columns, List<Row> rows) {
        return columns.stream().max(Comparator.comparingLong(column -> readable(column, rows)));
    }

    /** Whether the cells of at least every second row are of its kind. */
    boolean fits(int column, List<Row> rows) {
        return 2 * readable(column, rows) >= rows.size();
    }

    private long readable(int column, List<Row> rows) {
        return rows.stream().map(row -> row.cell(column)).filter(reads()).count();
    }

    private Predicate<String> reads() {
        return switch (this) {
            case DAY -> RateColumn::isDay;
            case CURRENCY -> cell -> RateRow.currency(cell).isPresent();
            case UNITS -> _ -> false;
            case AMOUNT -> RateColumn::isNumber;
        };
    }

    /** A bare number, which Excel may mean as a day, is one only under a name. */
    private static boolean isDay(String cell) {
        return !isNumber(cell)
                && (DateOrder.DAY_FIRST.read(cell, ZoneOffset.UTC).isPresent()
                        || DateOrder.MONTH_FIRST.read(cell, ZoneOffset.UTC).isPresent());
    }

    private static boolean isNumber(String cell) {
        return DecimalMark.POINT.read(cell).isPresent() || DecimalMark.COMMA.read(cell).isPresent();
    }
}
