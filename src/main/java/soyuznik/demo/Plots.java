package soyuznik.demo;

import java.util.Map;
import soyuznik.demo.Tale.Agreed;
import soyuznik.demo.Tale.Plot;

/** What the projects of the demo are about. */
final class Plots {
    static final Plot FUEL =
            new Plot(
                    "Топливные фильтры для линии 4",
                    "Фильтр забивается зимой: простой 6 часов в месяц",
                    "Фильтр топливный ФТ-40",
                    14_200_000,
                    40,
                    true);
    static final Plot AIR =
            new Plot(
                    "Воздушные фильтры для депо",
                    "Меняют каждые две недели, хотят раз в квартал",
                    "Фильтр воздушный ФВ-12",
                    3_600_000,
                    55,
                    true);
    static final Plot OIL =
            new Plot(
                    "Масляные фильтры для буксиров",
                    "Масло стареет вдвое быстрее нормы",
                    "Фильтр масляный ФМ-8",
                    2_150_000,
                    null,
                    true);
    static final Plot HYDRAULICS =
            new Plot(
                    "Гидравлика экскаваторов",
                    "Пыль в гидросистеме, ремонт насоса дважды за год",
                    "Фильтр гидравлический ФГ-3",
                    5_400_000,
                    70,
                    false);
    static final Plot SERVICE =
            new Plot("Сменные картриджи на сезон", "", "Картридж К-2", 780_000, null, true);
    static final Plot SAWS =
            new Plot(
                    "Фильтры кабин для харвестеров",
                    "Операторы жалуются на пыль в кабине",
                    "Фильтр салонный ФС-1",
                    1_320_000,
                    12,
                    true);
    static final Plot CABIN =
            new Plot(
                    "Салонные фильтры на конвейер",
                    "Поставщик сорвал два графика подряд",
                    "Фильтр салонный ФС-5",
                    22_800_000,
                    -25,
                    true);
    static final Plot MODERNISATION =
            new Plot(
                    "Переход на двухступенчатую очистку",
                    "Новый двигатель требует тонкой очистки",
                    "Модуль очистки МО-2",
                    31_000_000,
                    90,
                    true);
    static final Plot FLEET =
            new Plot(
                    "Фильтры для парка тягачей",
                    "Разные фильтры на одинаковых машинах",
                    "Комплект ТО-500",
                    1_980_000,
                    5,
                    true);
    static final Plot SPARE =
            new Plot(
                    "Аварийный запас фильтров",
                    "Нужен запас на трассе",
                    "Комплект ТО-250",
                    460_000,
                    -3,
                    true);
    static final Plot DUST =
            new Plot(
                    "Пылеуловители для самосвалов",
                    "Двигатель не дорабатывает до капитального ремонта",
                    "Предочиститель ПО-9",
                    18_700_000,
                    60,
                    true);

    static final Plot SHIPS =
            new Plot(
                    "Система смазки для всего флота буксиров",
                    "Масло меняют вдвое чаще нормы, буксир стоит двое суток",
                    "Фильтр масляный ФМ-8",
                    26_500_000,
                    210,
                    true);
    static final Plot CRUSHERS =
            new Plot(
                    "Фильтрация дробильной линии",
                    "Подшипники дробилки не дорабатывают до ремонта",
                    "Фильтр гидравлический ФГ-3",
                    9_300_000,
                    150,
                    true);
    static final Plot CONVEYOR =
            new Plot(
                    "Фильтры на новый конвейер комбайнов",
                    "Пыль в двигателе: гарантийные ремонты в первый сезон",
                    "Модуль очистки МО-2",
                    48_000_000,
                    240,
                    true);

    /** The client takes on something with a day. */
    static final Agreed JOURNAL =
            new Agreed("Пришлёт журнал ремонтов за год", 3, "Посчитаем простой по журналу");

    /** What the meeting about the whole fleet is for. */
    static final Map<String, String> FLEET_MEETING =
            Map.of(
                    "aim", "Директор назовёт день, когда расчёт рассмотрят на техсовете",
                    "problem", "Где ещё масло стареет раньше срока?",
                    "implication", "Во сколько обходятся двое суток буксира у стенки?",
                    "payoff", "Что изменится, если буксир дойдёт до планового ремонта?");

    static final Map<String, String> AIR_MEETING =
            Map.of(
                    "aim", "Главный механик согласует партию и назовёт день поставки",
                    "problem", "Что мешает начать с одного депо?",
                    "payoff", "Что изменится, если фильтр дослужит до планового ремонта?");

    /** It should have come yesterday. */
    static final Agreed ADMISSION = new Agreed("Пришлёт форму допуска к тендеру", -1, "");

    static final Agreed PRICE = new Agreed("", 0, "Вышлем цены");
    static final Agreed MAYBE = new Agreed("Подумает, кого позвать", 0, "");

    static final String DEAR = "Дорого: прежний фильтр вдвое дешевле";
    static final String CONTENT = "С нынешним поставщиком работаем десять лет";

    private Plots() {}
}
