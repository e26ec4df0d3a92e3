package soyuznik.projects.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.access.Listing;
import soyuznik.kernel.Right;
import soyuznik.shell.Beginning;
import soyuznik.shell.Place;

/** Where projects stand in the frame. */
@Configuration
class ProjectsConfiguration {
    /** The list of which views can be saved. */
    static final Listing LISTING = new Listing("projects", "/projects", "place.projects");

    @Bean
    Listing projectsListing() {
        return LISTING;
    }

    @Bean
    Place projectsPlace() {
        return new Place("projects", "/projects", "target-arrow", 30, null);
    }

    @Bean
    Beginning projectBeginning() {
        return new Beginning("project", "/projects/new", "target-arrow", 20, Right.LEAD_PROJECTS);
    }
}
