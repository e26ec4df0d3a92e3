package soyuznik.products.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.access.Listing;
import soyuznik.shell.Place;

/** Where products stand in the frame. */
@Configuration(proxyBeanMethods = false)
class ProductsConfiguration {
    /** The list of which views can be saved. */
    static final Listing LISTING = new Listing("products", "/products", "place.products");

    @Bean
    Listing productsListing() {
        return LISTING;
    }

    @Bean
    Place productsPlace() {
        return new Place("products", "/products", "package", 50, null);
    }
}
