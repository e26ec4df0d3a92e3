package soyuznik.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import soyuznik.clients.ContactData;
import soyuznik.clients.Contacts;
import soyuznik.clients.Requisites;
import soyuznik.kernel.Folding;

/**
 * How a row says that a company is reached: of several phones and mails the first ones stand in the
 * company itself, the others beside it.
 */
// W-01, C-01
record Reached(Contacts first, List<ContactData> further) {
    private static final int NAME = 300;
    private static final int LINE = 1000;

    /** What has fewer figures is a remark, and no phone. */
    private static final int FIGURES = 5;

    static Reached of(Cells cells) {
        var phones = phones(cells.text(Meaning.PHONE, NAME));
        var mails = mails(cells.text(Meaning.EMAIL, NAME));
        var first =
                new Contacts(
                        cells.text(Meaning.ADDRESS, LINE),
                        cells.text(Meaning.SITE, LINE),
                        phones.isEmpty() ? "" : phones.getFirst(),
                        mails.isEmpty() ? "" : mails.getFirst());
        var others =
                Stream.concat(
                        phones.stream().map(each -> ContactData.phoneOf(each, Requisites.RUSSIA)),
                        mails.stream()
                                .map(each ->
                                        ContactData.of(
                                                ContactData.Kind.MAIL, each, Requisites.RUSSIA)));
        return new Reached(first, further(others.toList(), first));
    }

    /** What does not read as several phones is one, as it is written. */
    private static List<String> phones(String cell) {
        var parts = PersonRow.parts(PersonRow.BETWEEN_PHONES, cell).toList();
        boolean several = parts.stream().allMatch(each -> Folding.digits(each).length() >= FIGURES);
        return several || cell.isEmpty() ? parts : List.of(cell);
    }

    private static List<String> mails(String cell) {
        var parts = PersonRow.parts(PersonRow.BETWEEN_MAILS, cell).toList();
        return parts.stream().allMatch(ContactData::isMail) ? parts : List.of(cell);
    }

    /** Each once, without those that stand in the company. */
    private static List<ContactData> further(List<ContactData> all, Contacts first) {
        var seen = new HashSet<String>();
        var further = new ArrayList<ContactData>();
        for (var each : all) {
            boolean fresh = seen.add(each.asDialled());
            boolean stands =
                    each.typed().equals(first.phone()) || each.typed().equals(first.email());
            if (fresh && !stands) {
                further.add(each);
            }
        }
        return further;
    }
}
