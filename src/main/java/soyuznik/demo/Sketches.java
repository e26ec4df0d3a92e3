package soyuznik.demo;

import java.util.List;
import soyuznik.demo.Portfolio.Met;
import soyuznik.demo.Portfolio.Sketch;

/** Who the clients of the demo are; whoever is named second of the people decides. */
final class Sketches {
    static final Sketch NORTHERN_WAY =
            new Sketch(
                    "АО «Северный путь»",
                    "0042420134",
                    "Железные дороги",
                    4200,
                    18_500,
                    "Вологда, Депо 4",
                    List.of(
                            user("Петров Сергей Николаевич", "Главный механик"),
                            decider("Соколова Марина Игоревна", "Директор по закупкам")));
    static final Sketch LADOGA =
            new Sketch(
                    "ПАО «Ладожский судоремонт»",
                    "0042420261",
                    "Судоремонт",
                    860,
                    3_100,
                    "Новая Ладога, Причальная, 1",
                    List.of(
                            user(
                                    "Мельник Олег Иванович",
                                    "Инженер по снабжению",
                                    "melnik@ladoga.example"),
                            decider(
                                    "Зимина Ольга Павловна",
                                    "Коммерческий директор",
                                    "zimina@ladoga.example")));
    static final Sketch QUARRY =
            new Sketch(
                    "ООО «Карьер Синяя гора»",
                    "0042420399",
                    "Добыча щебня",
                    310,
                    1_450,
                    "Карелия, посёлок Каменный",
                    List.of(
                            user("Рябов Денис Олегович", "Начальник гаража"),
                            decider("Устинов Павел Львович", "Управляющий")));
    static final Sketch HARVESTER =
            new Sketch(
                    "АО «Южный агрокомбайн»",
                    "0042420529",
                    "Сельхозмашины",
                    2700,
                    9_800,
                    "Азов, Заводская, 12",
                    List.of(
                            user("Гриценко Тарас Ильич", "Технолог"),
                            decider("Белкина Нина Фёдоровна", "Заместитель директора")));
    static final Sketch STEPPE =
            new Sketch(
                    "ООО «Степные перевозки»",
                    "0042420656",
                    "Грузовые перевозки",
                    190,
                    740,
                    "Сальск, Объездная, 8",
                    List.of(
                            user("Чуб Андрей Петрович", "Механик"),
                            decider("Сомов Игорь Юрьевич", "Директор")));
    static final Sketch SAWMILL =
            new Sketch(
                    "ООО «Белозёрский лес»",
                    "0042420783",
                    "Лесозаготовка",
                    420,
                    1_900,
                    "Белозерск, Лесная, 3",
                    List.of(
                            user("Носков Илья Романович", "Механик участка"),
                            decider("Шумилова Вера Ильинична", "Финансовый директор")));
    static final Sketch COLLIERY =
            new Sketch(
                    "АО «Разрез Дальний»",
                    "0042421040",
                    "Добыча угля",
                    1500,
                    7_600,
                    "Амурская область, посёлок Дальний",
                    List.of(
                            user("Ли Виктор Сергеевич", "Главный механик"),
                            decider("Тихонов Лев Андреевич", "Технический директор")));
    static final Sketch BUSES =
            new Sketch(
                    "АО «Камский автобус»",
                    "0042420913",
                    "Автобусные перевозки",
                    980,
                    2_300,
                    "Набережная, 40",
                    List.of());

    private Sketches() {}

    private static Met user(String name, String position) {
        return user(name, position, "");
    }

    private static Met user(String name, String position, String mail) {
        return new Met(name, position, false, mail);
    }

    private static Met decider(String name, String position) {
        return decider(name, position, "");
    }

    private static Met decider(String name, String position, String mail) {
        return new Met(name, position, true, mail);
    }
}
