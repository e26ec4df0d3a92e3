package soyuznik.demo;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import soyuznik.access.Scope;
import soyuznik.kernel.Role;

/** The people and branches of whom the demo and the tests tell. */
public final class Cast {
    public static final String COMPANY = "ООО «Фильтр-Союз»";
    public static final String OFFICE = "Головной офис";

    /** Branches below the office, by key. */
    public static final SequencedMap<String, String> BRANCHES =
            new TreeMap<>(
                    Map.of(
                            "north", "Северный филиал",
                            "south", "Южный филиал",
                            "east", "Восточный филиал"));

    public static final Member ADMIN =
            new Member("admin", "Белова", "Алла", "Юрьевна", "office", Role.ADMIN);

    /** All but the administrator. */
    public static final List<Member> CHARACTERS =
            List.of(
                    new Member("anna", "Иванова", "Анна", "Петровна", "north", Role.SELLER),
                    new Member("boris", "Котов", "Борис", "Ильич", "south", Role.SELLER),
                    new Member("vera", "Громова", "Вера", "Сергеевна", "north", Role.HEAD),
                    new Member("gleb", "Орлов", "Глеб", "Андреевич", "office", Role.DIRECTOR),
                    new Member("dina", "Ким", "Дина", "", "north", Role.TELEMARKETER),
                    new Member("egor", "Лосев", "Егор", "Павлович", "north", Role.SPECIALIST));

    private Cast() {}

    /** One of ours. */
    public record Member(
            String key, String surname, String given, String patronymic, String branch, Role role) {
        public String email() {
            return key + "@soyuz.example";
        }

        /** Boris sees only his own clients, whatever his branch sees. */
        public Scope scope() {
            return key.equals("boris") ? Scope.OWN : Scope.DEFAULT;
        }
    }
}
