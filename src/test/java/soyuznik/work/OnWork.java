package soyuznik.work;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import soyuznik.support.ProductTest;

/** The whole product with the characters and a client; one context for all tests of the work. */
@Retention(RetentionPolicy.RUNTIME)
@ProductTest
@Import({
    Site.class,
    Site.Verbs.class,
    AloneInFiguresTest.Figures.class,
    HoursOfTalksTest.Work.class,
    TalksWithoutProjectTest.Work.class,
    PartsTest.Work.class,
    SearchingEverythingTest.Kept.class,
    TalkProjectsTest.Work.class,
    TeamDaysTest.Asking.class,
    UndoAfterMakingTest.Work.class,
    TalksWithoutProjectTest.Around.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnWork {}
