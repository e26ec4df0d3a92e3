package soyuznik.access.web;

/**
 * @param to the page that was wanted
 * @param founded false: the first administrator has not come yet
 */
public record SignInPage(String email, String to, boolean founded) {}
