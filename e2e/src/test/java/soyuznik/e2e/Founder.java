package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Makes the company and its first administrator without a browser, and signs in as that one. */
final class Founder {
    static final String EMAIL = "belova@soyuz.example";
    static final String PASSWORD = "четыре слова для входа";

    private Founder() {}

    static void found(Product product) throws IOException, InterruptedException {
        var visit = new Visit(product.address());
        visit.get("/setup?token=" + product.invitation());
        assertThat(visit.post("/setup", founding(product)).statusCode()).isEqualTo(303);
    }

    static Visit signedIn(Product product) throws IOException, InterruptedException {
        var visit = new Visit(product.address());
        var answer = visit.post("/session", Map.of("email", EMAIL, "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        return visit;
    }

    /** The administrator sells and sees all from now on. */
    static void leads(Visit visit) throws IOException, InterruptedException {
        visit.post("/settings/users/1", user("Белова", EMAIL, "ADMIN,DIRECTOR,SELLER"));
    }

    static Map<String, String> user(String surname, String email, String roles) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "version",
                "0",
                "surname",
                surname,
                "email",
                email,
                "branch",
                "1",
                "roles",
                roles,
                "scope",
                "DEFAULT");
    }

    private static Map<String, String> founding(Product product) {
        return Map.ofEntries(
                Map.entry("token", product.invitation()),
                Map.entry("companyName", "ООО «Союз»"),
                Map.entry("language", "RU"),
                Map.entry("currency", "RUB"),
                Map.entry("timeZone", "Europe/Moscow"),
                Map.entry("fiscalYearMonth", "1"),
                Map.entry("branchName", "Головной офис"),
                Map.entry("surname", "Белова"),
                Map.entry("email", EMAIL),
                Map.entry("password", PASSWORD),
                Map.entry("again", PASSWORD));
    }
}
