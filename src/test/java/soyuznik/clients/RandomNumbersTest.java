package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import soyuznik.clients.CheckDigits.Verdict;
import soyuznik.support.Chance;
import soyuznik.support.Night;
import soyuznik.support.Rule;

class RandomNumbersTest {
    private static final int EXAMPLES = 300_000;
    private static final String LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюяё";
    private static final List<String> FORMS =
            List.of("%s", "ООО «%s»", "АО \"%s\"", "%s, ООО", "OOO %s", "ПАО %s", "  %s  ");

    @Night
    @Rule("C-01")
    void whoFollowsWhatIsSaidOfAWrongDigitComesToARightNumber() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    becomesRight(chance.digits(chance.coin() ? 10 : 12), CheckDigits::inn);
                    becomesRight(chance.digits(chance.coin() ? 13 : 15), CheckDigits::ogrn);
                });
    }

    /** An INN of twelve digits has two that check. */
    private static void becomesRight(String typed, Function<String, Verdict> check) {
        var number = typed;
        for (int i = 0; i < 2 && check.apply(number) instanceof Verdict.Wrong wrong; i++) {
            assertThat(number.charAt(wrong.position() - 1)).isEqualTo((char) ('0' + wrong.digit()));
            number =
                    number.substring(0, wrong.position() - 1)
                            + wrong.expected()
                            + number.substring(wrong.position());
        }
        assertThat(check.apply(number))
                .as(typed)
                .isInstanceOfAny(Verdict.Right.class, Verdict.Zeros.class);
    }

    @Night
    @Rule("C-01")
    void noOtherLastDigitOfARightNumberIsTaken() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var first = chance.digits(9);
                    var right =
                            "0123456789"
                                    .chars()
                                    .mapToObj(digit -> first + (char) digit)
                                    .filter(inn -> CheckDigits.inn(inn) instanceof Verdict.Right);
                    assertThat(right.count())
                            .as(first)
                            .isEqualTo(first.equals("000000000") ? 0 : 1);
                });
    }

    @Night
    @Rule("C-09")
    void aNameIsTheSameWithAnyFormAndAnyQuotes() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var name =
                            chance.word(LETTERS, 4 + chance.upTo(8))
                                    + " "
                                    + chance.word(LETTERS, 6);
                    var written = chance.one(FORMS).formatted(name);
                    assertThat(CompanyName.key(written))
                            .as(written)
                            .isEqualTo(CompanyName.key(name));
                    assertThat(CompanyName.sortKey(written)).isEqualTo(CompanyName.sortKey(name));
                });
    }
}
