package soyuznik.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole product by its pages and verbs, on a database of its own in which the {@link
 * Characters} live. All such tests of a run share it.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        properties = {
            "db-scheduler.enabled=false",
            "soyuznik.figures.brief=1h",
            "soyuznik.home=target/test-home",
            "soyuznik.mail.host=127.0.0.1",
            "soyuznik.mail.port=1",
            "soyuznik.mail.from=sales@example.com"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@OnTestDatabase
@Import(Helpers.class)
public @interface ProductTest {}
