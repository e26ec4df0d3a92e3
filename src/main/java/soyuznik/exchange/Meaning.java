package soyuznik.exchange;

/** What a column of a file means; a file has at most one column of each, save the ignored ones. */
public enum Meaning {
    IGNORED(Content.TEXT),
    NAME(Content.TEXT),
    FULL_NAME(Content.TEXT),
    INN(Content.TEXT),
    KPP(Content.TEXT),
    OGRN(Content.TEXT),
    TAX_NUMBER(Content.TEXT),
    COUNTRY(Content.CHOICE),
    INDUSTRY(Content.TEXT),
    REVENUE(Content.MONEY),
    EMPLOYEES(Content.NUMBER),
    ADDRESS(Content.TEXT),
    SITE(Content.TEXT),
    PHONE(Content.TEXT),
    EMAIL(Content.TEXT),
    PARENT(Content.TEXT),
    OWNER(Content.CHOICE),
    KEY(Content.TEXT),
    CLIENT(Content.TEXT),
    TITLE(Content.TEXT),
    PRODUCT(Content.TEXT),
    STAGE(Content.CHOICE),
    AMOUNT(Content.MONEY),
    OPENED(Content.DATE),
    CLOSED(Content.DATE);

    private final Content content;

    Meaning(Content content) {
        this.content = content;
    }

    /** How the cells are read. */
    public enum Content {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        /** Each different value stands for one of ours. */
        CHOICE
    }

    public Content content() {
        return content;
    }

    public boolean isNumber() {
        return content == Content.NUMBER || content == Content.MONEY;
    }

    public boolean isDate() {
        return content == Content.DATE;
    }
}
