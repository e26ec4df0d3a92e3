package soyuznik.access.web;

import java.util.List;
import soyuznik.access.ConsentText;

/**
 * The text of consent to advertising.
 *
 * @param ru as typed, and so en
 * @param versions the newest first
 */
public record ConsentTextsPage(String ru, String en, List<ConsentText> versions) {}
