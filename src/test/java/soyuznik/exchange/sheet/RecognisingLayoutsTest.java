package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** How a file is written is recognised from all of it, and may be said otherwise. */
@Rule("W-01")
class RecognisingLayoutsTest {
    private static final List<String> RUSSIAN =
            List.of(
                    "Компания;Город\nООО «Ёлка»;Орёл\n",
                    "Name;City\nООО Насос;Томск\n",
                    "Организация;ИНН;Ответственный\nАО ПромСнаб;7700543213;Петров А. С.\n",
                    "КОНТРАГЕНТ;АДРЕС\nЗАВОД;УЛИЦА ЛЕНИНА\n",
                    "id,name\n1,Щука\n",
                    "Сделка|Стадия|Сумма\nПоставка фланцев|Переговоры|1500\n",
                    "code;note\n17;перезвонить в четверг, просили скидку\n",
                    "Клиент;Примечание\nТОО «Қазақ Құрылыс»;из Алматы\n");
    private static final List<String> WESTERN =
            List.of(
                    "Firma;Ort\nMüller & Söhne GmbH;Köln\n",
                    "Société;Ville\nÉtablissements Lefèvre;Orléans\n",
                    "Empresa;Ciudad\nCompañía Española;Málaga\n",
                    "Name;Note\nCafé René;naïve\n",
                    "Kunde;Straße\nGroß AG;Hauptstraße 5\n");

    @Test
    void lettersOfOneByteAreToldByTheWordsOfTheFile() {
        var missed = new ArrayList<String>();
        for (var charset : List.of("windows-1251", "KOI8-R")) {
            RUSSIAN.forEach(text -> note(text, charset, missed));
        }
        WESTERN.forEach(text -> note(text, "windows-1252", missed));

        // One word of four letters is not enough; nineteen others are told.
        assertThat(missed).containsExactly("KOI8-R as windows-1251: id,name\n1,Щука\n");
    }

    private static void note(String text, String charset, List<String> missed) {
        var encoder = Charset.forName(charset).newEncoder();
        if (encoder.canEncode(text)) {
            var told = opened(text.getBytes(Charset.forName(charset))).layout().charset();
            if (!told.equals(charset)) {
                missed.add(charset + " as " + told + ": " + text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void twoBytesALetterAreToldWithoutAMark(String charset) {
        for (var text : List.of(RUSSIAN.getFirst(), WESTERN.getFirst(), "a;b\n1;2\n")) {
            var sheet = opened(text.getBytes(Charset.forName(charset)));

            assertThat(sheet.layout().charset()).isEqualTo(charset);
            assertThat(sheet.head())
                    .isEqualTo(List.of(text.lines().findFirst().orElseThrow().split(";")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'Имя;Город\nА;Б' # 0",
                "'\n\nИмя;Город\nА;Б' # 2",
                "'Отчёт по контрагентам за 2026 год\n\nИмя;Город;Сумма\nА;Б;1\nВ;Г;2' # 2",
                "'Период: 01.01.2026;31.01.2026\nИмя;Город;Сумма;Дата\nА;Б;1;02.01.2026' # 1",
                "'sep=;\nИмя;Город\nА;Б' # 1",
                "'Имя;;\nА;Б;В\nГ;Д;Е' # 1",
                "'№;Компания;Город\n;Ключ;Пермь\n;Насос;Тверь' # 0",
                "'Клиент;2024\nКлюч;есть' # 0",
                "'1;2\n3;4' # 0"
            })
    void theHeadIsTheFirstWideRowOfWords(String text, int above) {
        assertThat(opened(text.getBytes(StandardCharsets.UTF_8)).layout().above()).isEqualTo(above);
    }

    @Test
    void rowsBelowADeepHeadKeepTheirNumbers() {
        var rows = new ArrayList<Row>();
        opened("Отчёт\n\nИмя;Город;ИНН\nА;Б;1\n".getBytes(StandardCharsets.UTF_8))
                .eachRow(rows::add);

        assertThat(rows).containsExactly(new Row(4, List.of("А", "Б", "1")));
    }

    @Test
    void whatSomebodySaysCounts() {
        var bytes = "Имя,Город;x\nА,Б;y\n".getBytes(Charset.forName("IBM866"));

        var said = Sheet.open(Source.of(bytes), 0, new Layout("IBM866", ',', 0));

        assertThat(said)
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        read -> assertThat(read.sheet().head()).containsExactly("Имя", "Город;x"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 0, not_so", "windows-1251, 9, no_head", "latin, 0, not_so"})
    void whatCannotBeAsSaidIsRefused(String charset, int above, String why) {
        var bytes = "Имя;Город\nА;Б\n".getBytes(Charset.forName("windows-1251"));

        assertThat(Sheet.open(Source.of(bytes), 0, new Layout(charset, ';', above)))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        no -> assertThat(no.why().key()).isEqualTo("exchange.file." + why));
    }

    private static Sheet opened(byte[] bytes) {
        return Stream.of(Sheet.open(Source.of(bytes)))
                .map(Reading.Opened.class::cast)
                .findFirst()
                .orElseThrow()
                .sheet();
    }
}
