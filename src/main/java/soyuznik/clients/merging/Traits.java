package soyuznik.clients.merging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import soyuznik.clients.CompanyData;
import soyuznik.clients.CompanyName;
import soyuznik.kernel.Folding;

/** By what a company is recognised beside its numbers, and how much that says. */
// C-09
final class Traits {
    /** Below this nobody is asked. */
    static final int ASKED = 40;

    private static final int MOST = 100;

    /** The last digits of a phone, without the country: 8 and +7 are the same. */
    private static final int DIALLED = 10;

    private static final int SHORTEST_PHONE = 6;
    private static final Pattern DOMAIN = Pattern.compile("(?:https?://)?(?:www\\.)?([^/:?#]+)");

    /** Where anybody may have a mailbox: it says nothing about the company. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "mail.ru",
                    "bk.ru",
                    "list.ru",
                    "inbox.ru",
                    "internet.ru",
                    "yandex.ru",
                    "ya.ru",
                    "yandex.com",
                    "yandex.by",
                    "yandex.kz",
                    "narod.ru",
                    "rambler.ru",
                    "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "hotmail.com",
                    "live.com",
                    "icloud.com",
                    "me.com",
                    "yahoo.com",
                    "proton.me",
                    "protonmail.com",
                    "gmx.de",
                    "gmx.net",
                    "web.de",
                    "t-online.de",
                    "qq.com",
                    "163.com",
                    "tut.by",
                    "mail.kz",
                    "ukr.net");

    private Traits() {}

    /** All but the name, which stands with the company. */
    static Map<Trait, String> of(CompanyData company) {
        var traits = new HashMap<Trait, String>();
        put(traits, Trait.SOUND, CompanyName.sound(company.name()));
        put(traits, Trait.PHONE, phone(company.contacts().phone()));
        put(traits, Trait.DOMAIN, domain(company.contacts().email(), company.contacts().site()));
        return traits;
    }

    static int score(Collection<Trait> common) {
        return Math.min(MOST, common.stream().mapToInt(Trait::weight).sum());
    }

    static String phone(String typed) {
        var digits = Folding.digits(typed);
        return digits.length() < SHORTEST_PHONE
                ? ""
                : digits.substring(Math.max(0, digits.length() - DIALLED));
    }

    /** Of the mail, else of the site; empty for a mailbox that anybody may have. */
    static String domain(String email, String site) {
        var mailbox = email.substring(email.lastIndexOf('@') + 1);
        return Optional.of(host(mailbox))
                .filter(host -> !host.isEmpty())
                .orElseGet(() -> host(site));
    }

    private static String host(String written) {
        var found = DOMAIN.matcher(written.strip().toLowerCase(Locale.ROOT));
        var host = found.lookingAt() ? found.group(1) : "";
        return host.indexOf('.') < 0 || PUBLIC.contains(host) ? "" : host;
    }

    private static void put(Map<Trait, String> traits, Trait trait, String value) {
        if (!value.isEmpty()) {
            traits.put(trait, value);
        }
    }
}
