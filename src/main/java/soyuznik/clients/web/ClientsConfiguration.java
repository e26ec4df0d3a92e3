package soyuznik.clients.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.access.Listing;
import soyuznik.kernel.Right;
import soyuznik.shell.Beginning;
import soyuznik.shell.Place;

/** Where clients stand in the frame. */
@Configuration(proxyBeanMethods = false)
class ClientsConfiguration {
    @Bean
    Place clientsPlace() {
        return new Place(
                "clients",
                "/companies",
                "building",
                40,
                null,
                List.of(
                        "/people",
                        "/contracts",
                        "/employments",
                        "/person-mergers",
                        "/namesakes",
                        "/duplicates",
                        "/mergers"));
    }

    /** The list of which views can be saved. */
    static final Listing LISTING = new Listing("companies", "/companies", "place.clients");

    static final Listing PEOPLE = new Listing("people", "/people", "clients.tab.people");

    @Bean
    Listing peopleListing() {
        return PEOPLE;
    }

    @Bean
    Listing companiesListing() {
        return LISTING;
    }

    @Bean
    Beginning newClient() {
        return new Beginning("client", "/companies/new", "building-plus", 10, Right.MAKE_CLIENTS);
    }

    @Bean
    Beginning newPerson() {
        return new Beginning("person", "/people/new", "user-plus", 15, Right.EDIT_CLIENTS);
    }
}
