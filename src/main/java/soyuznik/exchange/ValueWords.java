package soyuznik.exchange;

import java.util.List;
import java.util.Map;
import soyuznik.clients.Basis;
import soyuznik.clients.Consent;
import soyuznik.clients.Level;
import soyuznik.kernel.Role;
import soyuznik.projects.Closing;
import soyuznik.work.MemoKind;

/** What other systems call the values of choices, as {@link Vocabulary} compares them. */
final class ValueWords {
    private static final String SERIAL =
            "серийный|серийная|серийное|серия|складской|складская|склад|в наличии|serial|stock|standard"
                    + "|in stock";
    private static final String CUSTOM =
            "под заказ|заказной|заказная|на заказ|индивидуальный|индивидуальная|нестандарт|custom"
                    + "|made to order|on order|bespoke|special order";

    static final String WON =
            "won|closed won|выигран|выиграна|выиграно|успешно реализовано|продано|сделка успешна|успех";
    static final String LOST =
            "lost|closed lost|проигран|проиграна|проиграно|потерян|потеряна|отказ"
                    + "|закрыто и не реализовано|сделка провалена|провал";

    static final Map<DealState, String> STATES =
            Map.of(
                    DealState.OPEN,
                            "открыт|открыта|открыто|открытая|в работе|активна|активная|активный|open|opened"
                                    + "|in progress|active",
                    DealState.WON, WON,
                    DealState.LOST, LOST,
                    DealState.NOT_OURS,
                            "не наш|не наше|не наша|некачественный|отказались сами|not ours|disqualified"
                                    + "|unqualified|junk",
                    DealState.FROZEN,
                            "заморожен|заморожена|заморожено|отложен|отложена|отложено|на паузе|пауза"
                                    + "|frozen|on hold|paused|postponed|deferred");

    private static final String NOTHING_CHANGED =
            "оставили как есть|без изменений|ничего не меняли|решения нет|no decision|status quo"
                    + "|no change|nothing changed";
    private static final String MONEY_ELSEWHERE =
            "деньги ушли на другое|бюджет ушел на другое|нет бюджета|no budget|budget"
                    + "|money went elsewhere";

    /** What others call the stages of the short sale. */
    static final List<String> STAGES =
            List.of(
                    "prospecting|new|lead|qualification|open|новый|новая|первичный контакт|потребность"
                            + "|квалификация|в работе|поиск",
                    "engaging|proposal|quote|negotiation|offer|предложение|кп|переговоры"
                            + "|коммерческое предложение|кп отправлено|согласование",
                    "contract|invoice|delivery|shipment|договор|счет|оплата|отгрузка|поставка"
                            + "|договор и отгрузка");

    static final Map<MemoKind, String> TALKS =
            Map.of(
                    MemoKind.MEETING,
                            "встреча|совещание|визит|выезд|презентация|переговоры|личная встреча|видеозвонок"
                                    + "|meeting|visit|demo|presentation|lunch|event|conference",
                    MemoKind.CALL,
                            "звонок|входящий звонок|исходящий звонок|телефонный звонок|разговор по телефону"
                                    + "|телефон|call|phone call|phone|inbound call|outbound call|inbound"
                                    + "|outbound|logged call",
                    MemoKind.LETTER,
                            "письмо|входящее письмо|исходящее письмо|электронное письмо|почта|сообщение|чат"
                                    + "|sms|смс|e mail|email|mail|letter|message|incoming email"
                                    + "|outgoing email|forwarded email",
                    MemoKind.NOTE,
                            "заметка|примечание|комментарий|запись|обычное примечание|note|comment|memo");

    static final Map<Role, String> ROLES =
            Map.of(
                    Role.TELEMARKETER, "телемаркетолог|тм|оператор|telemarketer|sdr|bdr",
                    Role.SELLER,
                            "менеджер по продажам|менеджер|продавец|мп|специалист по развитию|seller|sales"
                                    + "|sales agent|sales rep|sales representative|account executive"
                                    + "|sales manager",
                    Role.CLIENT_MANAGER,
                            "клиентский менеджер|км|аккаунт менеджер|account manager|key account manager",
                    Role.PROJECT_MANAGER,
                            "руководитель проекта|руководитель проектов|project manager",
                    Role.SPECIALIST,
                            "специалист|инженер|технолог|логист|бэк офис|specialist|engineer|support",
                    Role.HEAD,
                            "руководитель отдела продаж|роп|руководитель|начальник отдела|head"
                                    + "|head of sales|sales head|team lead",
                    Role.DIRECTOR,
                            "директор|генеральный директор|коммерческий директор|director|ceo",
                    Role.ADMIN, "администратор|админ|administrator|admin|system administrator");

    static final Map<Level, String> LEVELS =
            Map.of(
                    Level.SPECIALIST, "специалист|исполнитель|сотрудник|specialist|employee",
                    Level.HEAD,
                            "начальник отдела|начальник|руководитель|руководитель отдела|head"
                                    + "|head of department|manager|middle",
                    Level.DIRECTOR,
                            "директор|генеральный директор|топ менеджер|director|c level|top",
                    Level.OWNER, "собственник|собственник или совет|владелец|совет|owner|board");

    static final Map<Basis, String> BASES =
            Map.of(
                    Basis.CONTRACT,
                            "договор|контракт|исполнение договора|договор с компанией|договор с его компанией"
                                    + "|contract|performance of a contract|performance of contract",
                    Basis.INTEREST,
                            "законный интерес|законные интересы|деловая связь|законный интерес деловая связь"
                                    + "|interest|legitimate interest|legitimate interests"
                                    + "|legitimate interest prospect lead"
                                    + "|legitimate interest existing customer|legitimate interest other",
                    Basis.CONSENT,
                            "согласие|согласие человека|согласие субъекта|согласие на обработку"
                                    + "|согласие на обработку персональных данных|consent"
                                    + "|freely given consent from contact|explicit consent",
                    Basis.PUBLIC,
                            "общедоступные|общедоступные данные|открытые данные|открытый источник"
                                    + "|открытые источники|сам сделал общедоступными|public|public data"
                                    + "|publicly available|public source");

    /** Whether somebody still works at a client. */
    enum Still {
        LEFT,
        WORKS
    }

    static final Map<Still, String> STILL =
            Map.of(
                    Still.LEFT,
                            "да|ушел|ушла|уволен|уволена|уволился|уволилась|бывший|бывшая|больше не работает"
                                    + "|не работает|недействителен|неактивен|неактивна|истина|yes|y|true|1"
                                    + "|left|has left|former|gone|no longer there|no longer works there"
                                    + "|resigned|terminated|inactive",
                    Still.WORKS,
                            "нет|работает|действующий|действующая|действует|активен|активна|ложь|no|n|false|0"
                                    + "|works|works there|still works there|current|active|employed");

    /** Whether somebody agreed to advertising. */
    enum Agreed {
        GIVEN,
        REFUSED
    }

    static final Map<Agreed, String> CONSENTS =
            Map.of(
                    Agreed.GIVEN,
                            "да|есть|дано|получено|согласен|согласна|подписан|подписана|истина|yes|y"
                                    + "|true|1|given|granted|agreed|opted in|opt in|subscribed",
                    Agreed.REFUSED,
                            "нет|не дано|не получено|отказ|отказался|отказалась|отозвано|отозван|отозвал"
                                    + "|не согласен|не согласна|отписан|отписана|отписался|отписалась"
                                    + "|ложь|no|n|false|0|not given|refused|declined|withdrawn"
                                    + "|opted out|opt out|unsubscribed");

    static final Map<Consent.Way, String> WAYS =
            Map.of(
                    Consent.Way.PAPER,
                            "бумага|на бумаге|бумажный|письменно|анкета|бланк|paper|on paper|in writing"
                                    + "|written|form|signed form",
                    Consent.Way.MAIL,
                            "письмо|письмом|почта|по почте|электронная почта|электронным письмом|mail"
                                    + "|email|e mail|by mail|by email|letter",
                    Consent.Way.WEBSITE,
                            "сайт|на сайте|через сайт|форма на сайте|веб форма|website|site|web|web form"
                                    + "|on the website|online|landing page",
                    Consent.Way.SPOKEN,
                            "устно|лично|по телефону|телефон|звонок|на встрече|spoken|orally|verbal"
                                    + "|verbally|in person|by phone|phone|call");

    private ValueWords() {}

    /** The choice that is called so; empty where none is. */
    static <E extends Enum<E>> String one(Map<E, String> choices, String words) {
        return choices.entrySet().stream()
                .filter(each -> says(each.getValue(), words))
                .findFirst()
                .map(each -> each.getKey().name())
                .orElse("");
    }

    /** To whom a sale was lost: a name, or that nobody won it. */
    static String competitor(String written) {
        var words = Vocabulary.words(written);
        if (says(NOTHING_CHANGED, words)) {
            return Closing.NOTHING_CHANGED;
        }
        return says(MONEY_ELSEWHERE, words) ? Closing.MONEY_ELSEWHERE : written;
    }

    static String manner(String words) {
        if (says(SERIAL, words)) {
            return "SERIAL";
        }
        return says(CUSTOM, words) ? "CUSTOM" : "";
    }

    static List<Closeness.Named> manners() {
        return List.of(
                new Closeness.Named("SERIAL", each(SERIAL)),
                new Closeness.Named("CUSTOM", each(CUSTOM)));
    }

    static boolean says(String list, String words) {
        return each(list).contains(words);
    }

    static List<String> each(String list) {
        return List.of(list.split("\\|"));
    }
}
