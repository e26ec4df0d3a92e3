package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Profile;
import soyuznik.clients.Requisites;
import soyuznik.clients.SaidCompany;
import soyuznik.clients.TypedTags;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Folding;
import soyuznik.support.Rule;

/** Batches with a client in common are made one after another. */
@Rule("W-01")
class ClaimsTest {
    @ParameterizedTest
    @CsvSource({
        "Ключ/7700543213/, Насос/7727567001/, false",
        "Ключ/7700543213/, Ключ/7727567001/, false",
        "Ключ/7700543213/, Ключ//, true",
        "Ключ//, Ключ//, true",
        "Ключ/7700543213/, Ключевой/7700543213/, true",
        "Ключ//, Дочка//Ключ, true",
        "Ключ//, Дочка//Насос, false",
        "Ключ/7700543213/+Ключ//, Ключ/7727567001/, true",
        "Ключ///Бурение, Насос///бурение, true",
        "Ключ///Химия, Насос///Химия, false",
        "Ключ////Выставка, Насос////выставка, true",
        "Ключ////Химия, Насос////Химия, false"
    })
    void whatMayBeTheSameClientMeets(String before, String rows, boolean meets) {
        assertThat(claims(rows).meets(claims(before))).isEqualTo(meets);
    }

    private static Claims claims(String rows) {
        return Claims.of(
                Pattern.compile("[+]").splitAsStream(rows).map(ClaimsTest::row).toList(),
                Set.of(Folding.fold("Химия")));
    }

    /** Name, INN, the parent, the industry and the source. */
    private static CompanyRow row(String text) {
        var parts = text.split("/", -1);
        var inn = parts[1].isEmpty() ? null : parts[1];
        var numbers = new Requisites("RU", inn, null, null, null, null, null);
        var bare = CompanyData.named(parts[0], numbers);
        var profile = new Profile(part(parts, 3), null, null, part(parts, 4), null);
        var data =
                new CompanyData(bare.name(), "", numbers, profile, bare.contacts(), bare.extra());
        var origin = Origin.of(List.of(text));
        return new CompanyRow(
                new Row(2, List.of()),
                origin,
                new SaidCompany(data, List.of(), TypedTags.NONE),
                parts[0],
                parts[2],
                parts[2],
                0);
    }

    private static String part(String[] parts, int at) {
        return parts.length > at ? parts[at] : "";
    }
}
