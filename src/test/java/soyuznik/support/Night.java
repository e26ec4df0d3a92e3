package soyuznik.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A test that takes longer than anybody waits for before a change lands: {@code bin/test long}. */
@Test
@Tag("long")
@Timeout(300)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Night {}
