package soyuznik.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import soyuznik.access.Name;
import soyuznik.access.NewUser;
import soyuznik.access.UserForm;
import soyuznik.clients.PersonName;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;

/**
 * A row that describes one of ours.
 *
 * @param mail with which one comes in
 * @param branch its way; empty where the row names none
 * @param roles empty where the row names none
 * @param head who leads the person; empty where nobody is named
 */
// W-01
record UserRow(
        Row row,
        Origin origin,
        Name name,
        Mail mail,
        String phone,
        String branch,
        Set<Role> roles,
        String head) {
    private static final int LINE = 200;
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    UserRow {
        roles = Set.copyOf(roles);
    }

    /**
     * @param told whether the file itself names it
     */
    record Mail(String address, boolean told) {}

    static Taken<UserRow> read(Cells cells, Mapping mapping) {
        var name = name(cells);
        if (name.surname().isEmpty()) {
            cells.blame(Meaning.PERSON, Text.of("exchange.fault.unnamed"));
        }
        var mail = mail(cells, name, mapping.standing().domain());
        var role = cells.target(Meaning.ROLE);
        if (role.isEmpty() && !cells.raw(Meaning.ROLE).isEmpty()) {
            cells.blame(Meaning.ROLE, Text.of("exchange.fault.role"));
        }
        var phone = cells.text(Meaning.PHONE, LINE);
        var branch = cells.text(Meaning.BRANCH, LINE);
        var head = cells.text(Meaning.HEAD, LINE);
        var key = cells.text(Meaning.KEY, LINE);
        if (!cells.faults().isEmpty()) {
            return new Taken.Bad<>(cells.row(), cells.faults());
        }
        var origin =
                key.isEmpty() ? origin(name, mail) : Origin.of(mapping.standing().source(), key);
        var roles = role.isEmpty() ? Set.<Role>of() : Set.of(Role.valueOf(role));
        return new Taken.Good<>(
                new UserRow(cells.row(), origin, name, mail, phone, branch, roles, head));
    }

    private static Origin origin(Name name, Mail mail) {
        return Origin.of(List.of("user", Vocabulary.words(name.full()), mail.address()));
    }

    private static Name name(Cells cells) {
        return name(
                cells.text(Meaning.PERSON, LINE),
                cells.text(Meaning.SURNAME, LINE),
                cells.text(Meaning.GIVEN, LINE),
                cells.text(Meaning.PATRONYMIC, LINE));
    }

    static Name name(String whole, String surname, String given, String patronymic) {
        return (whole + surname + given + patronymic).isBlank()
                ? new Name("", "", "")
                : parted(PersonName.of(whole, surname, given, patronymic));
    }

    /**
     * Of a name that nobody can part the surname stands first in Russian, last in other letters.
     */
    private static Name parted(PersonName name) {
        if (!name.surname().isEmpty()) {
            return new Name(name.surname(), name.given(), name.patronymic());
        }
        var whole = name.whole();
        boolean russian = CYRILLIC.matcher(whole).find();
        int gap = russian ? whole.indexOf(' ') : whole.lastIndexOf(' ');
        if (gap < 0) {
            return new Name(whole, "", "");
        }
        var before = whole.substring(0, gap);
        var after = whole.substring(gap + 1);
        return russian ? new Name(before, after, "") : new Name(after, before, "");
    }

    private static Mail mail(Cells cells, Name name, String domain) {
        var told = cells.text(Meaning.EMAIL, LINE).toLowerCase(Locale.ROOT);
        if (told.isEmpty() && domain.isEmpty()) {
            cells.blame(Meaning.EMAIL, Text.of("exchange.fault.no_mail"));
        } else if (!told.isEmpty() && !UserForm.isEmail(told)) {
            cells.blame(Meaning.EMAIL, Text.of("exchange.fault.mail"));
        }
        return told.isEmpty() ? new Mail(Logins.of(name, domain), false) : new Mail(told, true);
    }

    /** The head as a row of its own, in the same branch. */
    UserRow ofHead(String domain) {
        var name = name(head, "", "", "");
        var mail = new Mail(Logins.of(name, domain), false);
        return new UserRow(row, origin(name, mail), name, mail, "", branch, Set.of(Role.HEAD), "");
    }

    /** Whoever leads others is a head; whose role nobody names is a seller. */
    NewUser user(long by, boolean leads) {
        var all = new HashSet<>(roles);
        if (leads) {
            all.add(Role.HEAD);
        }
        return new NewUser(
                origin.recordKey(Kind.USERS, by),
                name,
                mail.address(),
                phone,
                branch,
                all.isEmpty() ? Set.of(Role.SELLER) : all);
    }

    /** In all ways in which another row may write the name, with initials too. */
    Set<String> spellings() {
        return new Colleague(0, name, "").spellings();
    }

    /** The name as it is compared, with its patronymic if it has one. */
    String whole() {
        return Vocabulary.words(name.full());
    }
}
