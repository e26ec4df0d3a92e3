package soyuznik.exchange.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import soyuznik.exchange.Manner;
import soyuznik.exchange.Meaning;
import soyuznik.kernel.Money;
import soyuznik.shell.Formats;

/**
 * The cells of the first rows of a file, as they will be.
 *
 * @param zone where a moment falls on its day
 */
record Sample(Manner manner, ZoneId zone, Formats formats) {
    ImportPage.CellView cell(Meaning meaning, String text) {
        if (text.isEmpty() || !(meaning.isDate() || meaning.isNumber())) {
            return new ImportPage.CellView(text, text, false);
        }
        var read = meaning.isDate() ? date(text) : number(meaning, text);
        return new ImportPage.CellView(text, read.isEmpty() ? text : read, read.isEmpty());
    }

    private String date(String text) {
        var order = manner.dates();
        if (order == null) {
            return text;
        }
        LocalDate date = order.read(text, zone).orElse(null);
        return formats.day(date);
    }

    private String number(Meaning meaning, String text) {
        var mark = manner.numbers();
        if (mark == null) {
            return text;
        }
        BigDecimal number = mark.read(text).orElse(null);
        if (number == null || meaning.content() == Meaning.Content.NUMBER) {
            return formats.decimal(number, 9);
        }
        var amount = number.multiply(BigDecimal.valueOf(manner.unit()));
        var currency = manner.currency();
        return currency.length() == 3 ? formats.money(new Money(amount, currency)) : text;
    }
}
