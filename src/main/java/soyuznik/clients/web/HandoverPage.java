package soyuznik.clients.web;

import java.util.List;
import soyuznik.shell.Choice;

/**
 * Whose clients are given to whom.
 *
 * @param count how many clients that is; 0 as long as nobody is chosen
 */
public record HandoverPage(String from, List<Choice> leaders, int count, List<Choice> takers) {}
