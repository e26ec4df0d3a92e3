package soyuznik.plans;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import soyuznik.support.ProductTest;

/** The whole product with the characters and what they sold; one context for all tests of plans. */
@Retention(RetentionPolicy.RUNTIME)
@ProductTest
@Import({Harvest.class, Harvest.Verbs.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnPlans {}
