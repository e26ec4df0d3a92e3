package soyuznik.clients;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;
import soyuznik.support.OnTestDatabase;

/** The whole product on a database of its own; one context for all tests of clients. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@OnTestDatabase
@SpringBootTest(properties = "db-scheduler.enabled=false")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnClients {}
