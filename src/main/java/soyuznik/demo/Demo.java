package soyuznik.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import soyuznik.access.OurCompany;
import soyuznik.kernel.Language;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Reply;
import soyuznik.shell.Texts;

/** Fills an empty database with a living example and says on the console whom to sign in as. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Demo implements ApplicationRunner {
    private static final int FOUNDED = 120;
    private final Parts parts;

    Demo(Parts parts) {
        this.parts = parts;
    }

    /** What the demo is made with. */
    @Component
    @ConditionalOnProperty("soyuznik.demo")
    record Parts(
            OurCompany company,
            DemoOffice office,
            Portfolio portfolio,
            Shop shop,
            Tale.Verbs verbs,
            YearAhead ahead,
            Cases cases,
            Clock clock,
            Texts texts,
            Environment environment) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (parts.company().find().isEmpty()) {
            var calendar = new Calendar(parts.clock().instant(), ZoneId.of(DemoOffice.ZONE));
            var office = parts.office().found(calendar, FOUNDED);
            var shelf = parts.shop().fill(calendar, FOUNDED, office.viewer("gleb"));
            parts.ahead().grow(new Calendar.Day(calendar, 100), office.viewer("gleb"));
            parts.cases().fill(new Calendar.Day(calendar, 100), office.viewer("gleb"));
            north(calendar, office, shelf);
            south(calendar, office, shelf);
            calendar.timeline().happen();
            greet(office.password());
        }
    }

    private void north(Calendar calendar, DemoOffice.Office office, Shop.Shelf shelf) {
        var anna = office.viewer("anna");
        var vera = office.viewer("vera");
        var way = client(Sketches.NORTHERN_WAY, calendar, 75, anna);
        var ladoga = client(Sketches.LADOGA, calendar, 60, anna);
        var quarry = client(Sketches.QUARRY, calendar, 44, anna);
        var sawmill = client(Sketches.SAWMILL, calendar, 35, vera);
        tell(calendar, anna, way)
                .opens(41, Plots.FUEL)
                .sells(38, shelf.of("ФТ-40"), 1_200, 10_500)
                .sells(38, shelf.of("К-2"), 400, 4_000)
                .passes(33)
                .proposes(20, 3, "1 200 шт. в год", Reply.ACCEPTED);
        tell(calendar, anna, way)
                .opens(30, Plots.AIR)
                .sells(26, shelf.of("ФВ-12"), 400, 9_000)
                .passes(24)
                .isLikedByTheUser(12, 5, "400 шт. в год")
                .meets(0, "Согласие на воздушные фильтры", Plots.AIR_MEETING);
        tell(calendar, anna, ladoga).opens(55, Plots.OIL).owes(48, "S1c", 6).passes(48);
        tender(calendar, anna, quarry, vera);
        searches(calendar, anna, ladoga, quarry);
        tell(calendar, vera, sawmill)
                .opens(34, Plots.SAWS)
                .passes(28)
                .proposes(21, 15, "60 комплектов", Reply.ACCEPTED)
                .passes(14)
                .signs(9, "БЛ-17");
    }

    /** A tender whose people are not known, and a small sale beside it. */
    private void tender(Calendar calendar, Viewer anna, Portfolio.Client quarry, Viewer vera) {
        tell(calendar, anna, quarry)
                .opens(25, Plots.HYDRAULICS)
                .waives(19, "S1a", "Тендер без имён: человека назовут после допуска", vera)
                .passes(18)
                .talks(6, "Что нужно для допуска", Plots.ADMISSION);
        tell(calendar, anna, quarry).opens(2, Plots.SERVICE);
    }

    /** An ally who is found, and one on whom all hangs. */
    private void searches(
            Calendar calendar, Viewer by, Portfolio.Client found, Portfolio.Client alone) {
        tell(calendar, by, found)
                .campaigns(52, Plots.SHIPS)
                .finds(31, Campaigns.ALLY_FOUND)
                .learns(28, Hurts.SHIPS)
                .hears(27, Plots.CONTENT, "SUPPLIER", "")
                .chooses(26)
                .knowsTheWay(25)
                .talks(12, "Отчёт об испытаниях", Plots.JOURNAL)
                .meets(2, "Расчёт на весь флот", Plots.FLEET_MEETING);
        tell(calendar, by, alone)
                .campaigns(40, Plots.CRUSHERS)
                .finds(36, Campaigns.ONE_PERSON)
                .learns(33, Hurts.CRUSHERS)
                .hears(30, Plots.DEAR, "PRICE", "Считаем не фильтр, а остановку линии")
                .talks(34, "Знакомство с гаражом", Plots.PRICE)
                .talks(27, "Журнал ремонтов", Plots.MAYBE)
                .talks(20, "Когда приехать на линию", Plots.PRICE);
    }

    private void south(Calendar calendar, DemoOffice.Office office, Shop.Shelf shelf) {
        var boris = office.viewer("boris");
        var gleb = office.viewer("gleb");
        var harvester = client(Sketches.HARVESTER, calendar, 90, boris);
        var steppe = client(Sketches.STEPPE, calendar, 70, boris);
        tell(calendar, boris, harvester)
                .opens(88, Plots.CABIN)
                .sells(82, shelf.of("ФС-5"), 2_000, 11_400)
                .passes(80)
                .proposes(74, 60, "2 000 шт.", Reply.ACCEPTED)
                .passes(58)
                .signs(40, "ЮА-208")
                .ships(22, "ТН 4471")
                .passes(20);
        tell(calendar, boris, harvester)
                .opens(50, Plots.MODERNISATION)
                .passes(41)
                .ends(16, Closing.frozen("Бюджет будущего года", calendar.day(-45)));
        tell(calendar, boris, harvester)
                .campaigns(45, Plots.CONVEYOR)
                .finds(30, Campaigns.OPPONENT);
        tell(calendar, boris, steppe)
                .opens(66, Plots.FLEET)
                .passes(59)
                .proposes(50, 30, "24 машины", Reply.DECLINED)
                .ends(28, Closing.lost("Решили подождать", Closing.NOTHING_CHANGED, LESSON));
        tell(calendar, boris, steppe).opens(27, Plots.SPARE);
        var mine = client(Sketches.COLLIERY, calendar, 20, gleb);
        tell(calendar, gleb, mine).opens(19, Plots.DUST).passes(11).proposes(4, "300 шт.");
        var east = Objects.requireNonNull(office.branches().get("east"));
        parts.portfolio().pool(Sketches.BUSES, new Calendar.Day(calendar, 15), east, gleb);
    }

    private static final String LESSON = "Считать простой машин вместе с клиентом до цены";

    private Portfolio.Client client(
            Portfolio.Sketch sketch, Calendar calendar, int ago, Viewer by) {
        var client = parts.portfolio().make(sketch, calendar, ago, by);
        var day = new Calendar.Day(calendar, 14);
        var timeline = calendar.timeline();
        timeline.add(14, () -> parts.ahead().remember(day, sketch, client, by));
        timeline.add(14, () -> parts.ahead().expect(day, sketch, client, by));
        return client;
    }

    private Tale.Start tell(Calendar calendar, Viewer by, Portfolio.Client client) {
        return new Tale.Start(parts.verbs(), calendar, by, client);
    }

    private void greet(String password) {
        for (var language : List.of(Language.RU, Language.EN)) {
            System.out.printf("%n  %s%n", said(language, "demo.greeting", password));
            System.out.printf(
                    "  %s %s%n", Cast.ADMIN.email(), said(language, "demo.who.admin", ""));
            Cast.CHARACTERS.forEach(one ->
                    System.out.printf(
                            "  %s %s%n", one.email(), said(language, "demo.who." + one.key(), "")));
        }
    }

    private String said(Language language, String key, String password) {
        var port = parts.environment().getProperty("local.server.port", "8080");
        return parts.texts()
                .say(
                        language,
                        key,
                        Map.of("address", "http://localhost:" + port, "password", password));
    }
}
