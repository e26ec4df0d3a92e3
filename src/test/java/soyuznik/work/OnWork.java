package soyuznik.work;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.TestConstructor;
import soyuznik.support.ProductTest;

/** The whole product with the characters and a client. */
@Retention(RetentionPolicy.RUNTIME)
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnWork {}
