package soyuznik.access.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import soyuznik.access.FirstAdministrator;
import soyuznik.access.PublicAddress;

/**
 * Prints the way in on the console as long as there are no users; not into the log, which others
 * may read.
 */
@Component
class Invitation {
    private final FirstAdministrator first;
    private final Environment environment;

    Invitation(FirstAdministrator first, Environment environment) {
        this.first = first;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var token = first.await();
        if (token != null) {
            System.out.printf(
                    "%n  Откройте, чтобы завести компанию и первого администратора:%n"
                            + "  Open this to set up the company and its first administrator:%n%n"
                            + "  %s/setup?token=%s%n%n",
                    PublicAddress.of(environment), token.text());
        }
    }
}
