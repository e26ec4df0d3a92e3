package soyuznik.exchange;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the currency that a text names, by its code, its sign or its name. */
public final class Currencies {
    private static final Map<String, String> NAMES =
            Map.of(
                    "RUB", "руб|рубль|рубли|рублей|р|rur|643|810|российский рубль|ruble|rubles",
                    "USD", "долл|доллар|доллары|доллар сша|доллары сша|840|dollar|us dollar",
                    "EUR", "евро|978|euro|euros",
                    "CNY", "юань|юани|юаней|китайский юань|rmb|156|yuan",
                    "KZT", "тенге|тг|398|tenge",
                    "BYN", "бел руб|белорусский рубль|белорусские рубли|933",
                    "TRY", "лира|лиры|турецкая лира|949|turkish lira",
                    "GBP", "фунт|фунты|фунт стерлингов|826|pound|pounds");

    private static final Map<String, String> SIGNS =
            Map.of(
                    "₽", "RUB", "$", "USD", "€", "EUR", "¥", "CNY", "₸", "KZT", "₺", "TRY", "£",
                    "GBP");

    private static final List<String> CODES =
            Arrays.stream(Locale.getISOCountries())
                    .map(country -> Currency.getInstance(Locale.of("", country)))
                    .filter(Objects::nonNull)
                    .map(Currency::getCurrencyCode)
                    .distinct()
                    .sorted()
                    .toList();

    private Currencies() {}

    /** Those that some country has today, in the order of their codes. */
    public static List<String> codes() {
        return CODES;
    }

    static Optional<String> named(String text) {
        var sign = SIGNS.get(text.strip());
        if (sign != null) {
            return Optional.of(sign);
        }
        var words = Vocabulary.words(text);
        var code = words.toUpperCase(Locale.ROOT);
        return CODES.contains(code)
                ? Optional.of(code)
                : NAMES.entrySet().stream()
                        .filter(each -> List.of(each.getValue().split("\\|")).contains(words))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
