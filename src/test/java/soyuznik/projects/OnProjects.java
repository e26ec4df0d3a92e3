package soyuznik.projects;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import soyuznik.support.ProductTest;

/** The whole product with the characters and their sales; one context for all tests of projects. */
@Retention(RetentionPolicy.RUNTIME)
@ProductTest
@Import({
    Sales.class,
    Sales.Recording.class,
    Goods.class,
    ListOfProjectsTest.Verbs.class,
    AgeingFactsTest.Sheets.class,
    MovingProjectsTest.World.class,
    OrdersOfProjectsTest.Lists.class,
    OrdersOfProjectsTest.Made.class,
    ForgettingInProjectsTest.Verbs.class,
    ErasedOnProjectsTest.Made.class,
    LedProjectsTest.Many.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnProjects {}
