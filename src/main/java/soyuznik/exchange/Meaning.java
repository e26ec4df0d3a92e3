package soyuznik.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Set;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.projects.Method;

/**
 * What a column of a file means; several columns may say one text together.
 *
 * @param name of a custom field its key
 */
public record Meaning(String name, Content content) {
    public static final Meaning IGNORED = text("IGNORED");
    public static final Meaning NAME = text("NAME");
    public static final Meaning FULL_NAME = text("FULL_NAME");
    public static final Meaning INN = text("INN");
    public static final Meaning KPP = text("KPP");
    public static final Meaning OGRN = text("OGRN");
    public static final Meaning TAX_NUMBER = text("TAX_NUMBER");
    public static final Meaning COUNTRY = new Meaning("COUNTRY", Content.CHOICE);
    public static final Meaning INDUSTRY = text("INDUSTRY");
    public static final Meaning SOURCE = text("SOURCE");
    public static final Meaning REVENUE = new Meaning("REVENUE", Content.MONEY);
    public static final Meaning EMPLOYEES = new Meaning("EMPLOYEES", Content.NUMBER);
    public static final Meaning ADDRESS = text("ADDRESS");
    public static final Meaning SITE = text("SITE");
    public static final Meaning PHONE = text("PHONE");
    public static final Meaning EMAIL = text("EMAIL");
    public static final Meaning PARENT = text("PARENT");
    public static final Meaning OWNER = new Meaning("OWNER", Content.CHOICE);
    public static final Meaning KEY = text("KEY");
    public static final Meaning CLIENT = text("CLIENT");
    public static final Meaning PERSON = text("PERSON");
    public static final Meaning SURNAME = text("SURNAME");
    public static final Meaning GIVEN = text("GIVEN");
    public static final Meaning PATRONYMIC = text("PATRONYMIC");
    public static final Meaning POSITION = text("POSITION");
    public static final Meaning DEPARTMENT = text("DEPARTMENT");
    public static final Meaning LEVEL = new Meaning("LEVEL", Content.CHOICE);
    public static final Meaning MOBILE = text("MOBILE");
    public static final Meaning TELEGRAM = text("TELEGRAM");
    public static final Meaning NOTE = text("NOTE");
    public static final Meaning TAGS = text("TAGS");
    public static final Meaning BASIS = new Meaning("BASIS", Content.CHOICE);
    public static final Meaning EMPLOYED_SINCE = new Meaning("EMPLOYED_SINCE", Content.DATE);
    public static final Meaning EMPLOYED_UNTIL = new Meaning("EMPLOYED_UNTIL", Content.DATE);
    public static final Meaning HAS_LEFT = new Meaning("HAS_LEFT", Content.CHOICE);
    public static final Meaning CONSENT = new Meaning("CONSENT", Content.CHOICE);
    public static final Meaning CONSENT_ON = new Meaning("CONSENT_ON", Content.DATE);
    public static final Meaning CONSENT_WAY = new Meaning("CONSENT_WAY", Content.CHOICE);
    public static final Meaning TITLE = text("TITLE");
    public static final Meaning PRODUCT = text("PRODUCT");
    public static final Meaning METHOD = new Meaning("METHOD", Content.CHOICE);
    public static final Meaning STAGE = new Meaning("STAGE", Content.CHOICE);
    public static final Meaning OUTCOME = new Meaning("OUTCOME", Content.CHOICE);
    public static final Meaning REASON = text("REASON");
    public static final Meaning COMPETITOR = text("COMPETITOR");
    public static final Meaning LESSON = text("LESSON");
    public static final Meaning FROZEN_UNTIL = new Meaning("FROZEN_UNTIL", Content.DATE);
    public static final Meaning PLANNED_CLOSE = new Meaning("PLANNED_CLOSE", Content.DATE);
    public static final Meaning AMOUNT = new Meaning("AMOUNT", Content.MONEY);
    public static final Meaning OPENED = new Meaning("OPENED", Content.DATE);
    public static final Meaning CLOSED = new Meaning("CLOSED", Content.DATE);

    public static final Meaning ARTICLE = text("ARTICLE");
    public static final Meaning GROUP = text("GROUP");
    public static final Meaning UNIT = text("UNIT");
    public static final Meaning MANNER = new Meaning("MANNER", Content.CHOICE);
    public static final Meaning LEAD_DAYS = new Meaning("LEAD_DAYS", Content.NUMBER);
    public static final Meaning PRICE = new Meaning("PRICE", Content.MONEY);
    public static final Meaning CURRENCY = new Meaning("CURRENCY", Content.CHOICE);
    public static final Meaning SINCE = new Meaning("SINCE", Content.DATE);
    public static final Meaning ALIASES = text("ALIASES");

    public static final Meaning CLIENT_KEY = text("CLIENT_KEY");
    public static final Meaning DEAL_KEY = text("DEAL_KEY");
    public static final Meaning TALK_KIND = new Meaning("TALK_KIND", Content.CHOICE);
    public static final Meaning HELD = new Meaning("HELD", Content.DATE);
    public static final Meaning HELD_TIME = text("HELD_TIME");
    public static final Meaning LASTS = text("LASTS");
    public static final Meaning SUBJECT = text("SUBJECT");
    public static final Meaning SAID = text("SAID");
    public static final Meaning AUTHOR = new Meaning("AUTHOR", Content.CHOICE);
    public static final Meaning PARTICIPANTS = text("PARTICIPANTS");

    public static final Meaning ROLE = new Meaning("ROLE", Content.CHOICE);
    public static final Meaning BRANCH = text("BRANCH");
    public static final Meaning HEAD = text("HEAD");

    private static final Set<String> CONTACTS =
            Set.of("PHONE", "MOBILE", "EMAIL", "TELEGRAM", "PARTICIPANTS");

    /** How the cells are read. */
    public enum Content {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        /** Each different value stands for one of ours. */
        CHOICE
    }

    /** Before the code of a method: what the stages of a file are in that method. */
    private static final String STAGE_OF = "STAGE@";

    private static Meaning text(String name) {
        return new Meaning(name, Content.TEXT);
    }

    static Meaning of(CustomField field) {
        return new Meaning(field.key(), content(field.kind()));
    }

    private static Content content(CustomField.Kind kind) {
        return switch (kind) {
            case TEXT, LINK, CHOICES -> Content.TEXT;
            case NUMBER -> Content.NUMBER;
            case MONEY -> Content.MONEY;
            case DAY -> Content.DATE;
            case CHOICE, YES_NO -> Content.CHOICE;
        };
    }

    /**
     * Under which what the values of the column {@link #STAGE} stand for in a method is kept; in
     * the short sale, which was the first one, under its own name.
     */
    public static Meaning stage(Method method) {
        return method.code().equals(Ours.SHORT)
                ? STAGE
                : new Meaning(STAGE_OF + method.code(), Content.CHOICE);
    }

    /** Whether it is one of {@link #stage}. */
    public boolean isStage() {
        return equals(STAGE) || name.startsWith(STAGE_OF);
    }

    /** Of whose stages it is. */
    public String method() {
        return equals(STAGE) ? Ours.SHORT : name.substring(STAGE_OF.length());
    }

    /** As a mapping is kept; what nobody knows any more is not read. */
    @JsonCreator
    static Meaning of(String name) {
        if (name.startsWith(STAGE_OF)) {
            return new Meaning(name, Content.CHOICE);
        }
        return Extra.isKey(name)
                ? new Meaning(name, content(CustomField.Kind.of(name)))
                : Arrays.stream(Kind.values())
                        .flatMap(kind -> kind.meanings().stream())
                        .filter(meaning -> meaning.name.equals(name))
                        .findFirst()
                        .orElse(IGNORED);
    }

    /** Whether it names something of ours, which the file may write a little otherwise. */
    public boolean isReference() {
        return equals(PRODUCT) || equals(INDUSTRY);
    }

    /** Whether what somebody says of its values is known for the next file. */
    boolean isLearnt() {
        return content == Content.CHOICE || equals(INDUSTRY);
    }

    /** Whether several columns may each hold one more of it. */
    boolean isContact() {
        return Set.of("PHONE", "MOBILE", "EMAIL", "TELEGRAM").contains(name);
    }

    /** Whether it names one of our people. */
    public boolean isOfOurs() {
        return equals(OWNER) || equals(AUTHOR);
    }

    /** Whether it is a custom field. */
    public boolean isExtra() {
        return Extra.isKey(name);
    }

    public boolean isNumber() {
        return content == Content.NUMBER || content == Content.MONEY;
    }

    /**
     * What stands between what several columns say; contacts of one cell are told apart by it, and
     * groups lie one in the other.
     */
    String between() {
        if (name.equals("GROUP") || name.equals("BRANCH")) {
            return " / ";
        }
        if (name.equals("NOTE")) {
            return "\n";
        }
        return CONTACTS.contains(name) || Set.of("ALIASES", "TAGS").contains(name) ? "; " : " ";
    }

    public boolean isDate() {
        return content == Content.DATE;
    }

    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
