package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.access.Name;
import soyuznik.exchange.Closeness.Named;
import soyuznik.support.Rule;

/** What a value of a file is written almost like, and what only looks as if it were. */
@Rule("W-01")
class WrittenAlikeTest {
    private static final List<Named> OURS =
            List.of(
                    new Named("machines", List.of("Машиностроение", "Mechanical engineering")),
                    new Named("food", List.of("Пищевая промышленность", "Food industry")),
                    new Named("chemistry", List.of("Химия", "Chemistry")),
                    new Named("mines", List.of("Горное дело", "Mining")),
                    new Named("metals", List.of("Чёрная металлургия", "Metals")),
                    new Named("bank", List.of("Банк", "Bank")),
                    new Named("a", List.of("Категория А", "Category A")),
                    new Named("b", List.of("Категория Б", "Category B")),
                    new Named("1", List.of("Цех 101", "Shop 101")),
                    new Named("2", List.of("Цех 102", "Shop 102")));

    private static final List<Colleague> PEOPLE =
            List.of(
                    new Colleague(
                            1, new Name("Иванова", "Анна", "Петровна"), "anna@soyuznik.test", true),
                    new Colleague(
                            2, new Name("Петров", "Юрий", "Ильич"), "jura@soyuznik.test", true),
                    new Colleague(3, new Name("Сидорова", "Ольга", ""), "olga@soyuznik.test", true),
                    new Colleague(4, new Name("Сидорова", "Елена", ""), "lena@soyuznik.test", true),
                    new Colleague(
                            5, new Name("Щукина-Белая", "Мария", "Львовна"), "m@s.test", true),
                    new Colleague(
                            6, new Name("Красовская", "Алёна", "Игоревна"), "k@s.test", true));

    @ParameterizedTest
    @CsvSource({
        "Машинастроение, machines",
        "машиностроенее, machines",
        "Машинострение, machines",
        "Машинсотроение, machines",
        "Машино-строение, machines",
        "машиностроение., machines",
        "Mashinostroenie, machines",
        "Mаши­ностроение, machines",
        "Mechanical enginering, machines",
        "Пищевая промышленость, food",
        "Пищевая  Промышленность, food",
        "Черная металлургия, metals",
        "Чорная металлургия, metals",
        "Хими я, chemistry",
        "Химая, chemistry",
        "Горное  дело, mines",
        "Горное делло, mines",
        "Банкк, bank",
        "Категория A, a"
    })
    void likeOptions(String written, String meant) {
        assertThat(Closeness.of(written, OURS)).contains(meant);
    }

    /** The last five are meant, and are missed. */
    @ParameterizedTest
    @CsvSource({
        "Категория В",
        "Цех 103",
        "Бак",
        "Станкостроение",
        "Физика",
        "''",
        "+",
        "Машинастроенее",
        "Промышленность пищевая",
        "Пищевой промышленности",
        "Машиностр.",
        "Банг"
    })
    void unlikeOptions(String written) {
        assertThat(Closeness.of(written, OURS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова А., 1",
        "А. Иванова, 1",
        "Иванова Анна, 1",
        "Анна Иванова, 1",
        "Иваноф Анна, 1",
        "Иванов А., 1",
        "Ивонова Анна Петровна, 1",
        "Иванова Аннна, 1",
        "иванова, 1",
        "Ivanova Anna, 1",
        "Anna P. Ivanova, 1",
        "Ивaновa А.П., 1",
        "Петров Ю., 2",
        "Y. Petrov, 2",
        "Юрий Ильич Петров, 2",
        "Птеров Юрий, 2",
        "Сидорова О, 3",
        "Сидорова Ольга Ивановна, ",
        "Щукина-Белая М., 5",
        "Щукина Белая Мария, 5",
        "Красовская Алена, 6",
        "Krasovskaya A.I., 6"
    })
    void likePeople(String written, Long meant) {
        assertThat(Closeness.person(written, PEOPLE).map(Colleague::id).orElse(null))
                .isEqualTo(meant);
    }

    /** The last five are meant, and are missed. */
    @ParameterizedTest
    @CsvSource({
        "Сидорова",
        "Сидорова И.",
        "Анна",
        "Анна Петровна",
        "Иваненко Анна",
        "Иванова Борислава",
        "Иваноф",
        "anna@soyuznik.tets",
        "отдел продаж",
        "''",
        "Иванова Аня",
        "Ивнова Ана",
        "Щукина М.",
        "Anna I.",
        "Иванова АП"
    })
    void unlikePeople(String written) {
        assertThat(Closeness.person(written, PEOPLE)).isEmpty();
    }

    @Test
    void ofTwoThatAreAsNearNoneIs() {
        var twins = List.of(new Named("1", List.of("Насосы")), new Named("2", List.of("Насосе")));
        assertThat(Closeness.of("Насоса", twins)).isEmpty();
        assertThat(Closeness.of("насо сы", twins)).contains("1");
    }
}
