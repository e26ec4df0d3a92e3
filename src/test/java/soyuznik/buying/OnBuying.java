package soyuznik.buying;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import soyuznik.support.ProductTest;

/** The whole product with the characters and a key project; one context for all tests of buying. */
@Retention(RetentionPolicy.RUNTIME)
@ProductTest
@Import({Plant.class, Plant.Verbs.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnBuying {}
