package soyuznik.exchange;

import java.util.List;
import java.util.Set;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** What the rows of a file are, and what its columns can mean then. */
public enum Kind {
    COMPANIES,
    PEOPLE,
    PROJECTS,
    PRODUCTS,
    MEMOS,
    USERS;

    private static final List<Meaning> OF_COMPANIES =
            List.of(
                    Meaning.NAME,
                    Meaning.FULL_NAME,
                    Meaning.INN,
                    Meaning.KPP,
                    Meaning.OGRN,
                    Meaning.TAX_NUMBER,
                    Meaning.COUNTRY,
                    Meaning.INDUSTRY,
                    Meaning.SOURCE,
                    Meaning.TAGS,
                    Meaning.REVENUE,
                    Meaning.EMPLOYEES,
                    Meaning.ADDRESS,
                    Meaning.SITE,
                    Meaning.PHONE,
                    Meaning.EMAIL,
                    Meaning.PARENT,
                    Meaning.OWNER,
                    Meaning.KEY);
    private static final List<Meaning> OF_PEOPLE =
            List.of(
                    Meaning.PERSON,
                    Meaning.SURNAME,
                    Meaning.GIVEN,
                    Meaning.PATRONYMIC,
                    Meaning.CLIENT,
                    Meaning.INN,
                    Meaning.CLIENT_KEY,
                    Meaning.POSITION,
                    Meaning.DEPARTMENT,
                    Meaning.LEVEL,
                    Meaning.EMPLOYED_SINCE,
                    Meaning.EMPLOYED_UNTIL,
                    Meaning.HAS_LEFT,
                    Meaning.MOBILE,
                    Meaning.PHONE,
                    Meaning.EMAIL,
                    Meaning.TELEGRAM,
                    Meaning.NOTE,
                    Meaning.TAGS,
                    Meaning.BASIS,
                    Meaning.CONSENT,
                    Meaning.CONSENT_ON,
                    Meaning.CONSENT_WAY,
                    Meaning.OWNER,
                    Meaning.KEY);
    private static final List<Meaning> OF_PROJECTS =
            List.of(
                    Meaning.CLIENT,
                    Meaning.INN,
                    Meaning.CLIENT_KEY,
                    Meaning.TITLE,
                    Meaning.PRODUCT,
                    Meaning.METHOD,
                    Meaning.STAGE,
                    Meaning.OUTCOME,
                    Meaning.AMOUNT,
                    Meaning.OPENED,
                    Meaning.CLOSED,
                    Meaning.PLANNED_CLOSE,
                    Meaning.REASON,
                    Meaning.COMPETITOR,
                    Meaning.LESSON,
                    Meaning.FROZEN_UNTIL,
                    Meaning.OWNER,
                    Meaning.KEY);

    private static final List<Meaning> OF_PRODUCTS =
            List.of(
                    Meaning.PRODUCT,
                    Meaning.ARTICLE,
                    Meaning.GROUP,
                    Meaning.UNIT,
                    Meaning.MANNER,
                    Meaning.LEAD_DAYS,
                    Meaning.PRICE,
                    Meaning.CURRENCY,
                    Meaning.SINCE,
                    Meaning.ALIASES,
                    Meaning.KEY);

    private static final List<Meaning> OF_MEMOS =
            List.of(
                    Meaning.CLIENT,
                    Meaning.INN,
                    Meaning.CLIENT_KEY,
                    Meaning.TITLE,
                    Meaning.DEAL_KEY,
                    Meaning.TALK_KIND,
                    Meaning.HELD,
                    Meaning.HELD_TIME,
                    Meaning.LASTS,
                    Meaning.SUBJECT,
                    Meaning.SAID,
                    Meaning.AUTHOR,
                    Meaning.PARTICIPANTS,
                    Meaning.KEY);

    private static final List<Meaning> OF_USERS =
            List.of(
                    Meaning.PERSON,
                    Meaning.SURNAME,
                    Meaning.GIVEN,
                    Meaning.PATRONYMIC,
                    Meaning.EMAIL,
                    Meaning.ROLE,
                    Meaning.BRANCH,
                    Meaning.HEAD,
                    Meaning.PHONE,
                    Meaning.KEY);

    /** Where the records are seen. */
    public String address() {
        return switch (this) {
            case COMPANIES -> "/companies";
            case PEOPLE -> "/people";
            case PROJECTS -> "/projects";
            case PRODUCTS -> "/products";
            case MEMOS -> "/companies"; // each stands at its client
            case USERS -> "/settings/users";
        };
    }

    /** In the order in which a person is offered them. */
    public List<Meaning> meanings() {
        return switch (this) {
            case COMPANIES -> OF_COMPANIES;
            case PEOPLE -> OF_PEOPLE;
            case PROJECTS -> OF_PROJECTS;
            case PRODUCTS -> OF_PRODUCTS;
            case MEMOS -> OF_MEMOS;
            case USERS -> OF_USERS;
        };
    }

    /** Without a column of one meaning of each nothing can be made of a row. */
    public List<Set<Meaning>> indispensable() {
        return switch (this) {
            case COMPANIES -> List.of(Set.of(Meaning.NAME));
            case PEOPLE ->
                    List.of(
                            Set.of(Meaning.PERSON, Meaning.SURNAME, Meaning.GIVEN),
                            Set.of(Meaning.CLIENT, Meaning.CLIENT_KEY));
            case PROJECTS -> List.of(Set.of(Meaning.CLIENT, Meaning.CLIENT_KEY));
            case PRODUCTS -> List.of(Set.of(Meaning.PRODUCT));
            case USERS -> List.of(Set.of(Meaning.PERSON, Meaning.SURNAME));
            case MEMOS ->
                    List.of(
                            Set.of(
                                    Meaning.CLIENT,
                                    Meaning.INN,
                                    Meaning.CLIENT_KEY,
                                    Meaning.DEAL_KEY),
                            Set.of(Meaning.HELD),
                            Set.of(Meaning.SUBJECT, Meaning.SAID));
        };
    }

    /** Whether the rows belong to clients, which may be made along with them. */
    public boolean isOfClients() {
        return this == PEOPLE || this == PROJECTS;
    }

    /** Whether a file may change such records where they are there already. */
    public boolean isRenewed() {
        return this != MEMOS && this != USERS;
    }

    /** Whether each record has a responsible of ours. */
    public boolean isLed() {
        return this == COMPANIES || isOfClients();
    }

    /** What somebody must be allowed beside importing: what is not made by hand is not imported. */
    // T-07
    public Right right() {
        return switch (this) {
            case COMPANIES, PEOPLE, PROJECTS -> Right.IMPORT;
            case PRODUCTS -> Right.EDIT_DICTIONARIES;
            case MEMOS -> Right.LEAD_PROJECTS;
            case USERS -> Right.ADMINISTER;
        };
    }

    /** Whether the viewer may import such records. */
    public boolean isFor(Viewer viewer) {
        return viewer.may(Right.IMPORT) && viewer.may(right());
    }
}
