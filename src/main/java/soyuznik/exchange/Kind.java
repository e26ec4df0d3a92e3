package soyuznik.exchange;

import java.util.List;

/** What the rows of a file are, and what its columns can mean then. */
public enum Kind {
    COMPANIES,
    PROJECTS;

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
                    Meaning.REVENUE,
                    Meaning.EMPLOYEES,
                    Meaning.ADDRESS,
                    Meaning.SITE,
                    Meaning.PHONE,
                    Meaning.EMAIL,
                    Meaning.PARENT,
                    Meaning.OWNER,
                    Meaning.KEY);
    private static final List<Meaning> OF_PROJECTS =
            List.of(
                    Meaning.CLIENT,
                    Meaning.INN,
                    Meaning.TITLE,
                    Meaning.PRODUCT,
                    Meaning.STAGE,
                    Meaning.AMOUNT,
                    Meaning.OPENED,
                    Meaning.CLOSED,
                    Meaning.OWNER,
                    Meaning.KEY);

    /** In the order in which a person is offered them. */
    public List<Meaning> meanings() {
        return switch (this) {
            case COMPANIES -> OF_COMPANIES;
            case PROJECTS -> OF_PROJECTS;
        };
    }

    /** Without a column of this meaning nothing can be made of a row. */
    public Meaning indispensable() {
        return meanings().getFirst();
    }
}
