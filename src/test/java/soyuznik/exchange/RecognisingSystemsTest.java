package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** What other systems write above the columns of their exports; what is nothing of ours is left. */
@Rule("W-01")
class RecognisingSystemsTest {
    private static final Pattern BETWEEN = Pattern.compile("\\|");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ID|Название компании|Сфера деятельности|Ответственный|Рабочий телефон|Рабочий e-mail|Корпоративный сайт|Кол-во сотрудников # KEY|NAME|INDUSTRY|OWNER|PHONE|EMAIL|SITE|IGNORED",
                "ID|Название компании|Рабочий телефон|Рабочий email|Web|Адрес|Ответственный # KEY|NAME|PHONE|EMAIL|IGNORED|ADDRESS|OWNER",
                "Record ID|Company name|Company Domain Name|Phone Number|City|Country/Region|Industry|Company owner # KEY|NAME|SITE|PHONE|ADDRESS|COUNTRY|INDUSTRY|OWNER",
                "Account ID|Account Name|Phone|Website|Billing Street|Billing Country|Industry|Employees|Annual Revenue|Parent Account|Account Owner # KEY|NAME|PHONE|SITE|ADDRESS|COUNTRY|INDUSTRY|EMPLOYEES|REVENUE|PARENT|OWNER",
                "Organization - Name|Organization - Owner|Organization - Address|Organization - ID # NAME|OWNER|ADDRESS|KEY",
                "Account Id|Account Name|Phone|Website|Parent Account|Account Owner|Annual Revenue # KEY|NAME|PHONE|SITE|PARENT|OWNER|REVENUE",
                "Код|Наименование в программе|Наименование для печати|ИНН|КПП|ОГРН|Юридический адрес|Телефон|Электронная почта|Основной менеджер # KEY|NAME|FULL_NAME|INN|KPP|OGRN|ADDRESS|PHONE|EMAIL|OWNER"
            })
    void ofClients(String head, String meanings) {
        assertThat(found(Kind.COMPANIES, head)).isEqualTo(meanings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ID|Имя|Отчество|Фамилия|Должность|Компания|Рабочий телефон|Мобильный телефон|Рабочий e-mail|Ответственный # KEY|GIVEN|PATRONYMIC|SURNAME|POSITION|CLIENT|PHONE|MOBILE|EMAIL|OWNER",
                "ID|Полное имя контакта|Имя|Фамилия|Компания контакта|Ответственный|Рабочий телефон|Мобильный телефон|Рабочий email|Должность (контакт) # KEY|PERSON|GIVEN|SURNAME|CLIENT|OWNER|PHONE|MOBILE|EMAIL|POSITION",
                "Record ID|First Name|Last Name|Email|Phone Number|Job Title|Contact owner|Associated Company|Associated Company IDs # KEY|GIVEN|SURNAME|EMAIL|PHONE|POSITION|OWNER|CLIENT|CLIENT_KEY",
                "Contact ID|First Name|Last Name|Title|Account Name|Account ID|Phone|Mobile|Email|Department # KEY|GIVEN|SURNAME|POSITION|CLIENT|CLIENT_KEY|PHONE|MOBILE|EMAIL|DEPARTMENT",
                "Person - Name|Person - Organization|Person - Email - Work|Person - Phone - Work|Person - Owner # PERSON|CLIENT|EMAIL|PHONE|OWNER",
                "Contact Id|First Name|Last Name|Account Name|Email|Phone|Mobile|Title|Contact Owner # KEY|GIVEN|SURNAME|CLIENT|EMAIL|PHONE|MOBILE|POSITION|OWNER",
                "Код|ФИО|Контрагент|Должность|Телефон рабочий|Электронная почта # KEY|PERSON|CLIENT|POSITION|PHONE|EMAIL"
            })
    void ofPeople(String head, String meanings) {
        assertThat(found(Kind.PEOPLE, head)).isEqualTo(meanings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ID|Название|Стадия сделки|Сумма|Дата начала|Предполагаемая дата закрытия|Компания|Ответственный|Дата создания # KEY|TITLE|STAGE|AMOUNT|OPENED|CLOSED|CLIENT|OWNER|IGNORED",
                "ID|Название сделки|Компания|Ответственный|Этап сделки|Воронка|Бюджет, руб|Дата создания сделки|Дата закрытия|Причина отказа # KEY|TITLE|CLIENT|OWNER|STAGE|METHOD|AMOUNT|OPENED|CLOSED|REASON",
                "Record ID|Deal Name|Deal Stage|Pipeline|Amount|Create Date|Close Date|Deal owner|Associated Company IDs|Closed Lost Reason # KEY|TITLE|STAGE|METHOD|AMOUNT|OPENED|CLOSED|OWNER|CLIENT_KEY|REASON",
                "Opportunity ID|Opportunity Name|Account Name|Account ID|Stage|Amount|Close Date|Created Date|Opportunity Owner|Loss Reason|Main Competitor # KEY|TITLE|CLIENT|CLIENT_KEY|STAGE|AMOUNT|CLOSED|OPENED|OWNER|REASON|COMPETITOR",
                "Deal - Title|Deal - Organization|Deal - Stage|Deal - Status|Deal - Value|Deal - Deal created|Deal - Expected close date|Deal - Lost reason|Deal - Owner # TITLE|CLIENT|STAGE|OUTCOME|AMOUNT|IGNORED|CLOSED|REASON|OWNER",
                "Deal Name|Account Name|Stage|Amount|Closing Date|Deal Owner|Reason For Loss # TITLE|CLIENT|STAGE|AMOUNT|CLOSED|OWNER|REASON",
                "Статус|Этап|Клиент|Сумма|Дата закрытия|Плановая дата закрытия|Конкурент # OUTCOME|STAGE|CLIENT|AMOUNT|CLOSED|PLANNED_CLOSE|COMPETITOR"
            })
    void ofProjects(String head, String meanings) {
        assertThat(found(Kind.PROJECTS, head)).isEqualTo(meanings);
    }

    private static String found(Kind kind, String head) {
        var names = List.copyOf(BETWEEN.splitAsStream(head).toList());
        return String.join(
                "|", Vocabulary.meanings(kind, names).stream().map(Meaning::name).toList());
    }
}
