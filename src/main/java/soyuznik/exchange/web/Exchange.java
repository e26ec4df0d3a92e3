package soyuznik.exchange.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.kernel.Right;
import soyuznik.shell.Beginning;
import soyuznik.shell.Place;

/** What exchange adds to the frame. */
@Configuration(proxyBeanMethods = false)
class Exchange {
    private static final String ICON = "file-import";

    @Bean
    Place importsPlace() {
        return new Place("imports", "/imports", ICON, 110, Right.IMPORT);
    }

    @Bean
    Beginning importBeginning() {
        return new Beginning("import", "/imports/new", ICON, 90, Right.IMPORT);
    }
}
