package soyuznik.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks the {@code DSLContext} for questions over whole years: two connections apart from those of
 * the pages, parallel plans, a minute per statement, outside of the pages' transactions.
 */
@Documented
@Qualifier("reports")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Reports {}
