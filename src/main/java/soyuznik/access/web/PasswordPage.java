package soyuznik.access.web;

import org.jspecify.annotations.Nullable;
import soyuznik.access.User;

/**
 * @param user null: the link does not work any more
 */
public record PasswordPage(String token, @Nullable User user) {}
