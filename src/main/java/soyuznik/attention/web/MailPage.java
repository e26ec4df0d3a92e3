package soyuznik.attention.web;

import soyuznik.attention.MailSettings;

/**
 * By which server letters go out.
 *
 * @param own the address of whoever looks
 */
public record MailPage(MailSettings settings, String own) {}
