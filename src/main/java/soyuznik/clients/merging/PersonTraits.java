package soyuznik.clients.merging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import soyuznik.clients.ContactData;
import soyuznik.kernel.Folding;

/** By what a person is recognised. */
// C-09
final class PersonTraits {
    /** What more people than this have in common says nothing, and costs much. */
    static final int TELLING = 3;

    /** Surname, name and patronymic. */
    private static final int FULL_NAME = 3;

    private PersonTraits() {}

    /** A phone or mail that can be read. */
    record Contact(ContactData.Kind kind, String typed, String canonical, String extension) {}

    /** Where somebody works now. */
    record Place(long company, String position) {}

    /** What is known of one. */
    record Known(String sortKey, List<Contact> contacts, List<Place> places) {}

    /** Something by which a person would be taken for another. */
    record Sign(PersonTrait trait, String what) {
        /** The same for the same sign; two different ones share it by a chance of one in 2⁶⁴. */
        long value() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return ByteBuffer.wrap(digest.digest((trait + "|" + what).getBytes(UTF_8)))
                        .getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    static Set<Sign> of(Known person) {
        var signs = new LinkedHashSet<Sign>();
        boolean named = person.sortKey().indexOf(' ') > 0;
        var name = Folding.fold(person.sortKey());
        for (var contact : person.contacts()) {
            boolean mail = contact.kind() == ContactData.Kind.MAIL;
            if (isOwn(contact.kind(), contact.extension())) {
                var value = contact.canonical() + '|' + contact.extension();
                signs.add(new Sign(mail ? PersonTrait.MAIL : PersonTrait.PHONE, value));
            }
            var domain = mail ? Traits.domain(contact.canonical(), "") : "";
            if (named && !domain.isEmpty()) {
                signs.add(new Sign(PersonTrait.DOMAIN, name + '|' + domain));
            }
        }
        if (named) {
            person.places().forEach(place -> signs.addAll(at(place, name)));
        }
        return signs;
    }

    private static Set<Sign> at(Place place, String name) {
        var signs = new LinkedHashSet<Sign>();
        var there = name + '|' + place.company();
        signs.add(new Sign(PersonTrait.NAME, there + '|' + Folding.fold(place.position())));
        if (name.chars().filter(letter -> letter == ' ').count() + 1 >= FULL_NAME) {
            signs.add(new Sign(PersonTrait.EMPLOYER, there));
        }
        return signs;
    }

    /** A telephone of the office without an extension is everybody’s. */
    static boolean isOwn(ContactData.Kind kind, String extension) {
        boolean desk = kind == ContactData.Kind.WORK;
        return desk ? !extension.isEmpty() : kind.isPhone() || kind == ContactData.Kind.MAIL;
    }
}
