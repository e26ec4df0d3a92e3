package soyuznik.exchange;

import java.util.stream.IntStream;

/** Four files of another system that name each other's records. */
final class SetFiles {
    private SetFiles() {}

    static String clients(String name) {
        return "компания;инн;id\n%1$s Первый;%2$s;%1$s-1\n%1$s Второй;;%1$s-2\n"
                .formatted(name, inn(name));
    }

    static String people(String name) {
        return "фио;компания\nНаборов %1$s;%1$s Первый\n".formatted(name);
    }

    static String deals(String name) {
        return "клиент;инн;сделка;id\n%1$s Первый;;Сделка %1$s;%1$s-д1\nСовсем иначе;%2$s;Вторая %1$s;%1$s-д2\n"
                .formatted(name, inn(name));
    }

    /** By the number of the client, its INN, its name, and the number of the project. */
    static String notes(String name) {
        return """
        Дата;Текст;Клиент;Инн;Номер клиента;ID сделки;С кем
        2024-01-02;По номеру;;;%1$s-2;;
        2024-01-03;По ИНН;;%2$s;;;
        2024-01-04;По имени;%1$s Первый;;;;Наборов %1$s
        2024-01-05;По проекту;;;;%1$s-д1;
        """
                .formatted(name, inn(name));
    }

    /** One of ten figures whose last proves the others. */
    private static String inn(String name) {
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        var nine = "7%08d".formatted(Math.floorMod(name.hashCode(), 100_000_000));
        int sum = IntStream.range(0, 9).map(i -> weights[i] * (nine.charAt(i) - '0')).sum();
        return nine + sum % 11 % 10;
    }
}
