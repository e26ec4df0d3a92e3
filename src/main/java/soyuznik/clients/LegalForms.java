package soyuznik.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.kernel.Folding;

/**
 * Legal forms as they stand before or after the name of a company, in small letters without signs;
 * several words count as one form. From the statutes of the countries our clients come from.
 */
// C-09
final class LegalForms {
    /** Before the name or after it. */
    private static final Set<String> ANYWHERE =
            forms(
                    // Russia
                    """
                    ооо, общество с ограниченной ответственностью, ао, акционерное общество, пао,
                    публичное акционерное общество, нао, непубличное акционерное общество, оао,
                    открытое акционерное общество, зао, закрытое акционерное общество, ип,
                    индивидуальный предприниматель, фгуп, гуп, муп, мкп, фкп, мкуп, унитарное предприятие,
                    федеральное государственное унитарное предприятие, муниципальное унитарное предприятие,
                    государственное унитарное предприятие, фгбу, фгбоу, фгау, фку, гбу, гау, гку, мбу, мау, мку,
                    федеральное государственное бюджетное учреждение, нко, ано, автономная некоммерческая организация,
                    тсж, тсн, снт, спк, сельскохозяйственный производственный кооператив, производственный кооператив,
                    кфх, к ф х, крестьянское фермерское хозяйство, ип глава кфх, глава кфх, тнв, товарищество на вере
                    """,
                    // Belarus
                    """
                    одо, общество с дополнительной ответственностью, уп, чуп, чтуп, чпуп, чсуп, куп, руп, руэп, сооо, иооо,
                    частное унитарное предприятие, частное торговое унитарное предприятие,
                    частное производственное унитарное предприятие, республиканское унитарное предприятие
                    """,
                    // Kazakhstan, Kyrgyzstan, Uzbekistan, Ukraine
                    """
                    тоо, товарищество с ограниченной ответственностью, гкп, ркп, жшс, жауапкершілігі шектеулі серіктестігі,
                    осоо, сп ооо, ип ооо, ип тоо, сп тоо, мчж, тов, товариство з обмеженою відповідальністю, прат, пат, фоп
                    """,
                    // as they are written with Latin letters
                    """
                    ooo, oao, zao, pao, ao, llc, limited liability company, jsc, joint stock company, pjsc, ojsc, cjsc,
                    uab, sia, ou, oü, ab, as, a s, sarl, pt, mchj
                    """);

    /** Only after the name: before it these are words of their own. */
    private static final Set<String> AFTER =
            forms(
                    // USA, United Kingdom and what follows them
                    """
                    inc, incorporated, corp, corporation, co, company, ltd, limited, co ltd, company limited, llp, lp,
                    pllc, plc, pty ltd, pty limited, pte ltd, pvt ltd, private limited, ltd co
                    """,
                    // Germany, Austria, Switzerland
                    """
                    gmbh, ggmbh, mbh, gesellschaft mit beschränkter haftung, ag, aktiengesellschaft, kg, ohg, ug, kgaa, ek,
                    e k, eg, gbr, se, gmbh co kg, gmbh und co kg, gmbh and co kg, gmbh co ohg, ag co kg,
                    ug haftungsbeschränkt, gmbh in liquidation
                    """,
                    // other countries of Europe and Asia
                    """
                    sa, sas, sasu, spa, srl, snc, sl, slu, sau, lda, ltda, bv, nv, vof, bvba, sprl, oy, oyj, aps, asa, sro,
                    vos, sp z oo, sp z o o, spółka z oo, sp j, sp k, kft, zrt, doo, dd, ood, eood, ad, ead, kk, mmc, aş,
                    a ş, ltd şti, ltd sti, san ve tic ltd şti, san ve tic aş, ақ, жк
                    """);

    private static final Set<String> FOLDED =
            Stream.concat(ANYWHERE.stream(), AFTER.stream())
                    .filter(form -> form.indexOf(' ') < 0)
                    .map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 6;

    private LegalForms() {}

    /** A word of what was typed into a search that says nothing: «ооо». */
    static boolean isFolded(String word) {
        return FOLDED.contains(word);
    }

    /** The words without a form before and one after them; of nothing but forms all stay. */
    static List<String> strip(List<String> words) {
        var from = before(words);
        var rest = words.subList(from, words.size());
        return rest.subList(0, rest.size() - after(rest));
    }

    /** How many words before the name are a form. */
    static int before(List<String> words) {
        return longest(words)
                .filter(length -> ANYWHERE.contains(String.join(" ", words.subList(0, length))))
                .findFirst()
                .orElse(0);
    }

    /** How many words after the name are a form. */
    static int after(List<String> words) {
        int size = words.size();
        return longest(words)
                .filter(length -> ends(String.join(" ", words.subList(size - length, size))))
                .findFirst()
                .orElse(0);
    }

    private static boolean ends(String words) {
        return ANYWHERE.contains(words) || AFTER.contains(words);
    }

    /** So many words may be a form, the most first; something must be left of the name. */
    private static Stream<Integer> longest(List<String> words) {
        return Stream.iterate(
                Math.min(LONGEST, words.size() - 1), length -> length > 0, length -> length - 1);
    }

    private static Set<String> forms(String... lists) {
        return Arrays.stream(lists)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(form -> form.strip().replaceAll("\\s+", " "))
                .collect(Collectors.toUnmodifiableSet());
    }
}
