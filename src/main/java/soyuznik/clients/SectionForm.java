package soyuznik.clients;

import java.util.List;
import soyuznik.shell.Input;
import soyuznik.shell.Input.Kind;
import soyuznik.shell.Inputs;

/**
 * What the form of a section asks.
 *
 * @param shown what a row of the list shows, the first by which the item is known
 */
record SectionForm(List<String> shown, Inputs inputs) {
    private static final SectionForm SITES =
            form(
                    List.of("name", "kind", "address"),
                    Input.of("name", Kind.TEXT).needed(),
                    Input.choice("kind"),
                    Input.of("address", Kind.TEXT));
    private static final SectionForm ADDRESSES =
            form(
                    List.of("address", "kind"),
                    Input.choice("kind", "LEGAL", "POSTAL", "ACTUAL").needed(),
                    Input.of("address", Kind.TEXT).needed());
    private static final SectionForm ACCOUNTS =
            form(
                    List.of("account", "bank", "bic"),
                    Input.of("bic", Kind.TEXT).needed(),
                    Input.of("account", Kind.TEXT).needed(),
                    Input.of("bank", Kind.TEXT));
    private static final SectionForm CONTACTS =
            form(
                    List.of("contact", "kind", "note"),
                    Input.choice(
                                    "kind",
                                    "WORK",
                                    "MOBILE",
                                    "MAIL",
                                    "TELEGRAM",
                                    "WHATSAPP",
                                    "MAX",
                                    "VIBER",
                                    "OTHER")
                            .needed(),
                    Input.of("contact", Kind.TEXT).needed(),
                    Input.of("note", Kind.TEXT));
    private static final SectionForm CONTRACTS =
            form(
                    List.of("number", "kind", "entityId", "signedOn", "endsOn"),
                    Input.of("number", Kind.TEXT).needed(),
                    Input.choice("kind", "SUPPLY", "FRAME", "PARTNERSHIP").needed(),
                    Input.choice("entityId").needed(),
                    Input.of("signedOn", Kind.DAY).needed(),
                    Input.of("startsOn", Kind.DAY),
                    Input.of("endsOn", Kind.DAY),
                    Input.choice("prolongation", "NONE", "AUTOMATIC", "AGREED").needed(),
                    Input.of("months", Kind.WHOLE),
                    Input.of("prepayment", Kind.WHOLE),
                    Input.of("deferral", Kind.WHOLE),
                    Input.of("priceFormula", Kind.AREA),
                    Input.of("indexationOn", Kind.DAY),
                    Input.of("penalties", Kind.AREA),
                    Input.choice("managerId"));
    private static final SectionForm SPECIFICATIONS =
            form(
                    List.of("number", "subject", "signedOn", "amount", "contractId"),
                    Input.choice("contractId").needed(),
                    Input.of("number", Kind.TEXT).needed(),
                    Input.of("signedOn", Kind.DAY).needed(),
                    Input.of("subject", Kind.TEXT),
                    Input.of("amount", Kind.MONEY));
    private static final SectionForm NOTES =
            form(
                    List.of("text", "kind", "link"),
                    Input.choice(
                                    "kind",
                                    "CUSTOMER",
                                    "COMPETITOR",
                                    "GOAL",
                                    "REGULATOR",
                                    "SOURCE",
                                    "PROGRAMME",
                                    "NEIGHBOUR")
                            .needed(),
                    Input.of("text", Kind.AREA).needed(),
                    Input.of("link", Kind.LINK));
    private static final SectionForm DATES =
            form(
                    List.of("kind", "month", "startsOn", "endsOn", "note"),
                    Input.choice("kind", "BUDGET", "STOP", "COMMITTEE", "OTHER").needed(),
                    Input.choice(
                            "month", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
                    Input.of("startsOn", Kind.DAY),
                    Input.of("endsOn", Kind.DAY),
                    Input.of("note", Kind.TEXT));

    static SectionForm of(Section section) {
        return switch (section) {
            case SITES -> SITES;
            case ADDRESSES -> ADDRESSES;
            case ACCOUNTS -> ACCOUNTS;
            case CONTACTS -> CONTACTS;
            case CONTRACTS -> CONTRACTS;
            case SPECIFICATIONS -> SPECIFICATIONS;
            case NOTES -> NOTES;
            case DATES -> DATES;
        };
    }

    private static SectionForm form(List<String> shown, Input... inputs) {
        return new SectionForm(shown, new Inputs(List.of(inputs)));
    }
}
