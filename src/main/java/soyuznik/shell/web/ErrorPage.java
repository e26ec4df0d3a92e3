package soyuznik.shell.web;

/**
 * The error page.
 *
 * @param words which messages say it: {@code error.<words>.title} and {@code error.<words>.text}
 * @param request the number by which the log tells more
 */
public record ErrorPage(int status, String words, String request) {}
