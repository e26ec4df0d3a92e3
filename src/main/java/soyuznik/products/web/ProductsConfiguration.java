package soyuznik.products.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Place;

/** Where products stand in the frame. */
@Configuration(proxyBeanMethods = false)
class ProductsConfiguration {
    @Bean
    Place productsPlace() {
        return new Place("products", "/products", "package", 50, null);
    }
}
