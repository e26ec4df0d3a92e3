package soyuznik.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In a demo the product's clock can be set back while the examples are made. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("soyuznik.demo")
class DemoTime {
    @Bean
    @Primary
    Clock pastClock(@Qualifier("companyClock") Clock ours) {
        return new Past(ours::getZone);
    }
}
