package soyuznik.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldSet;
import soyuznik.clients.Basis;
import soyuznik.clients.CompanyName;
import soyuznik.clients.ContactData;
import soyuznik.clients.Level;
import soyuznik.clients.NewPerson;
import soyuznik.clients.PersonData;
import soyuznik.clients.PersonName;
import soyuznik.clients.Post;
import soyuznik.clients.Requisites;
import soyuznik.clients.SaidConsent;
import soyuznik.clients.SaidTerm;
import soyuznik.clients.TypedTags;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;

/**
 * A row that describes somebody who works at a client.
 *
 * @param nameKey the name as it is compared
 * @param owner the responsible of ours for a client that is made along; 0 where the row names none
 * @param beside the term of the employment, tags, and the consent
 */
// C-03
record PersonRow(
        Row row,
        Origin origin,
        String client,
        String clientKey,
        Requisites numbers,
        String clientNumber,
        long owner,
        PersonData data,
        String nameKey,
        Post post,
        List<ContactData> contacts,
        Beside beside)
        implements OfClient {
    /**
     * What a row says of a person beside its data.
     *
     * @param consent null where it says nothing of it
     */
    record Beside(SaidTerm term, TypedTags tags, @Nullable SaidConsent consent) {
        private static Beside read(Cells cells, Mapping mapping, LocalDate today) {
            return new Beside(
                    SaidTerms.of(cells, today),
                    CompanyRow.tags(cells),
                    SaidConsents.of(cells, mapping, today));
        }
    }

    private static final int NAME = 300;
    static final int NOTE = 4000;

    /** A comma before an extension does not begin another phone. */
    static final Pattern BETWEEN_PHONES =
            Pattern.compile("[;\\n\\r|]+|,(?!\\s*(?iu:доб|вн|ext))|/(?=\\s*[+8(])");

    static final Pattern BETWEEN_MAILS = Pattern.compile("[\\s;,|]+");

    static Taken<PersonRow> read(Cells cells, Mapping mapping, Ours ours) {
        var client = ProjectRow.client(cells, mapping);
        var numbers = ProjectRow.numbers(cells);
        var name = name(cells);
        var post = post(cells);
        var contacts = contacts(cells);
        var data = data(cells, name, ours.fields(Kind.PEOPLE));
        var beside = Beside.read(cells, mapping, ours.today());
        if (!cells.faults().isEmpty() || name == null || data == null) {
            return new Taken.Bad<>(cells.row(), cells.faults());
        }
        var proven = numbers.proven();
        var clientKey = CompanyName.key(client);
        var origin = origin(cells, mapping, clientKey, name);
        return new Taken.Good<>(
                new PersonRow(
                        cells.row(),
                        origin,
                        client,
                        clientKey,
                        proven,
                        cells.text(Meaning.CLIENT_KEY, NAME),
                        CompanyRow.owner(cells),
                        data,
                        name.sortKey(),
                        post,
                        contacts,
                        beside));
    }

    NewPerson of(CompanyId company, long by) {
        UUID key = origin.recordKey(Kind.PEOPLE, by);
        return new NewPerson(
                key, company, data, post, beside.term(), contacts, beside.consent(), beside.tags());
    }

    /** Whom the row may describe at the client. */
    Sightings.Worker at(long client) {
        return new Sightings.Worker(client, nameKey, beside.term());
    }

    private static Origin origin(Cells cells, Mapping mapping, String clientKey, PersonName name) {
        var key = cells.text(Meaning.KEY, NAME);
        if (!key.isEmpty()) {
            return Origin.of(mapping.standing().source(), key);
        }
        var inn = ProjectRow.numbers(cells).proven().inn();
        var client = clientKey.isEmpty() ? cells.text(Meaning.CLIENT_KEY, NAME) : clientKey;
        return Origin.of(List.of(client, inn == null ? "" : inn, name.sortKey()));
    }

    private static @Nullable PersonName name(Cells cells) {
        var whole = cells.text(Meaning.PERSON, NAME);
        var surname = cells.text(Meaning.SURNAME, NAME);
        var given = cells.text(Meaning.GIVEN, NAME);
        var patronymic = cells.text(Meaning.PATRONYMIC, NAME);
        if (Stream.of(whole, surname, given, patronymic).allMatch(String::isEmpty)) {
            cells.blame(Meaning.PERSON, Text.of("exchange.fault.unnamed"));
            return null;
        }
        return PersonName.of(whole, surname, given, patronymic);
    }

    /** What is written about the person wherever it works; null where nobody is named. */
    private static @Nullable PersonData data(
            Cells cells, @Nullable PersonName name, FieldSet fields) {
        var note = cells.text(Meaning.NOTE, NOTE);
        var basis = cells.target(Meaning.BASIS);
        var extra = cells.extra(fields);
        return name == null
                ? null
                : new PersonData(name, note, basis.isEmpty() ? null : Basis.valueOf(basis), extra);
    }

    private static Post post(Cells cells) {
        var level = cells.target(Meaning.LEVEL);
        return new Post(
                cells.text(Meaning.POSITION, NAME),
                cells.text(Meaning.DEPARTMENT, NAME),
                level.isEmpty() ? null : Level.valueOf(level),
                false);
    }

    private static List<ContactData> contacts(Cells cells) {
        var contacts = new ArrayList<ContactData>();
        phones(cells, Meaning.MOBILE)
                .map(phone -> ContactData.of(ContactData.Kind.MOBILE, phone, Requisites.RUSSIA))
                .forEach(contacts::add);
        phones(cells, Meaning.PHONE)
                .map(phone -> ContactData.phoneOf(phone, Requisites.RUSSIA))
                .forEach(contacts::add);
        parts(BETWEEN_MAILS, cells.text(Meaning.EMAIL, NAME))
                .forEach(mail -> {
                    if (ContactData.isMail(mail)) {
                        contacts.add(contact(ContactData.Kind.MAIL, mail));
                    } else {
                        cells.blame(Meaning.EMAIL, Text.of("exchange.fault.mail"));
                    }
                });
        parts(BETWEEN_PHONES, cells.text(Meaning.TELEGRAM, NAME))
                .map(typed -> contact(ContactData.Kind.TELEGRAM, typed))
                .forEach(contacts::add);
        return contacts;
    }

    private static ContactData contact(ContactData.Kind kind, String typed) {
        return ContactData.of(kind, typed, Requisites.RUSSIA);
    }

    private static Stream<String> phones(Cells cells, Meaning meaning) {
        return parts(BETWEEN_PHONES, cells.text(meaning, NAME));
    }

    static Stream<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
