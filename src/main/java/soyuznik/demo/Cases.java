package soyuznik.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.buying.TypicalProblems;
import soyuznik.kernel.Viewer;

/** What usually hurts plants like the clients of the demo, in both languages. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Cases {
    private static final List<Map<String, String>> USUAL =
            List.of(
                    Map.of(
                            "ru", "Фильтр забивается раньше планового ремонта",
                            "en", "The filter clogs before the planned repair",
                            "leadsRu", "Внеплановая остановка линии\nЛишняя замена масла",
                            "leadsEn", "The line stops unplanned\nOil is changed once more",
                            "asksRu", "Сколько раз за год меняли раньше срока?",
                            "asksEn", "How often was it changed too early last year?"),
                    Map.of(
                            "ru", "Запчасти приходят разных партий и не подходят",
                            "en", "Spare parts of different batches do not fit",
                            "leadsRu", "Механики подгоняют детали на месте",
                            "leadsEn", "Mechanics fit parts on the spot",
                            "asksRu", "Что делаете, когда прокладка не становится на место?",
                            "asksEn", "What do you do when a gasket does not fit?"),
                    Map.of(
                            "ru", "Склад держит запас на полгода из-за срывов сроков",
                            "en", "Half a year of stock is kept because deliveries are late",
                            "leadsRu", "Деньги лежат на складе",
                            "leadsEn", "Money lies in the warehouse",
                            "asksRu", "На сколько недель держите запас и почему?",
                            "asksEn", "For how many weeks do you keep stock, and why?"),
                    Map.of(
                            "ru", "Никто не отвечает за ресурс узла после пуска",
                            "en", "Nobody answers for the life of the unit after the start",
                            "leadsRu", "Споры о гарантии",
                            "leadsEn", "Quarrels about the warranty",
                            "asksRu", "Кто считает наработку и кому её показывают?",
                            "asksEn", "Who counts the hours, and who sees them?"));

    private final TypicalProblems problems;

    Cases(TypicalProblems problems) {
        this.problems = problems;
    }

    void fill(Calendar.Day day, Viewer by) {
        USUAL.forEach(typed -> day.on(() -> problems.add(UUID.randomUUID(), typed, by)));
    }
}
