package soyuznik.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a person: what was typed stays as it is.
 *
 * @param canonical what the same contact is found by: a phone's E.164, a mail in small letters;
 *     null where it can't be read
 * @param extension to be dialled after a phone; empty: none
 */
// C-03
public record ContactData(Kind kind, String typed, @Nullable String canonical, String extension) {

    /** What it is; a message {@code clients.contact.<kind>} names it. */
    public enum Kind {
        MOBILE,
        WORK,
        HOME,
        MAIL,
        TELEGRAM,
        WHATSAPP,
        MAX,
        VIBER,
        OTHER;

        private static final Set<Kind> PHONES = Set.of(MOBILE, WORK, HOME);

        /** Messengers that find a person by a phone. */
        private static final Set<Kind> BY_PHONE = Set.of(TELEGRAM, WHATSAPP, MAX, VIBER);

        public boolean isPhone() {
            return PHONES.contains(this);
        }
    }

    private static final String HOME = "RU";
    private static final int LEAST_DIGITS = 3;

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private static final Pattern HANDLE =
            Pattern.compile("(?:@|https://t\\.me/)?([A-Za-z][A-Za-z0-9_]{3,40})");
    private static final Pattern SECURE = Pattern.compile("https://[^\\s\"'<>]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    public ContactData {
        typed = typed.strip();
        if (typed.isEmpty()) {
            throw new IllegalArgumentException("A contact without anything");
        }
    }

    /**
     * Reads what was typed.
     *
     * @param country ISO 3166, where a phone without its country code rings
     */
    public static ContactData of(Kind kind, String typed, String country) {
        if (kind == Kind.MAIL) {
            return new ContactData(kind, typed, typed.strip().toLowerCase(Locale.ROOT), "");
        }
        if (!kind.isPhone() && !Kind.BY_PHONE.contains(kind)) {
            return new ContactData(kind, typed, null, "");
        }
        return phone(typed, country)
                .map(phone ->
                        new ContactData(
                                kind,
                                typed,
                                PHONES.format(phone, PhoneNumberFormat.E164),
                                phone.getExtension()))
                .orElseGet(() -> new ContactData(kind, typed, null, ""));
    }

    /** Whether it reads as the address of a mail. */
    public static boolean isMail(String typed) {
        return ADDRESS.matcher(typed.strip()).matches();
    }

    /** Whether it may be a phone: one inside a plant has three digits. */
    public static boolean isPhone(String typed) {
        return typed.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    /** One of a company; a phone without its country code is taken to ring at home. */
    public static ContactData noted(String kind, String typed) {
        return of(Kind.valueOf(kind), typed, HOME);
    }

    /**
     * The same for whoever dials or writes it, however it was typed; as typed where it can't be
     * read.
     */
    public String asDialled() {
        return canonical == null ? typed : canonical;
    }

    /** A phone of which nobody has said whether it is at hand or on the desk. */
    public static ContactData phoneOf(String typed, String country) {
        boolean mobile =
                phone(typed, country)
                        .map(PHONES::getNumberType)
                        .filter(PhoneNumberType.MOBILE::equals)
                        .isPresent();
        return of(mobile ? Kind.MOBILE : Kind.WORK, typed, country);
    }

    private static Optional<PhoneNumber> phone(String typed, String country) {
        try {
            return Optional.of(PHONES.parse(typed, country)).filter(PHONES::isValidNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Each field as the form sends it. */
    SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind.name());
        fields.put("typed", typed);
        return fields;
    }

    /** What the search finds it by. */
    String searched() {
        if (kind.isPhone() || Kind.BY_PHONE.contains(kind)) {
            return canonical == null && !kind.isPhone()
                    ? typed
                    : SearchText.digits(canonical == null ? typed : canonical);
        }
        return typed;
    }

    /** A phone that is none, as far as anybody can tell. */
    public boolean isDoubtful() {
        return kind.isPhone() && canonical == null;
    }

    /** What rings, writes or opens it; null: nothing does. */
    public @Nullable String href() {
        return switch (kind) {
            case MOBILE, WORK, HOME -> canonical == null ? null : call(canonical);
            case MAIL -> "mailto:" + typed;
            case TELEGRAM -> telegram(canonical);
            case WHATSAPP ->
                    canonical == null ? secure() : "https://wa.me/" + canonical.substring(1);
            case VIBER ->
                    canonical == null
                            ? secure()
                            : "viber://chat?number=%2B" + canonical.substring(1);
            case MAX, OTHER -> secure();
        };
    }

    private String call(String e164) {
        return "tel:" + e164 + (extension.isEmpty() ? "" : ";ext=" + extension);
    }

    private @Nullable String telegram(@Nullable String e164) {
        var handle = HANDLE.matcher(typed);
        if (handle.matches()) {
            return "https://t.me/" + handle.group(1);
        }
        return e164 == null ? secure() : "https://t.me/" + e164;
    }

    private @Nullable String secure() {
        return SECURE.matcher(typed).matches() ? typed : null;
    }
}
