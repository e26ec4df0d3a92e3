package soyuznik.clients.web;

import java.util.List;
import soyuznik.clients.bulk.Selections;
import soyuznik.shell.Choice;

/**
 * Whose clients are given to whom.
 *
 * @param count how many clients that is; 0 as long as nobody is chosen
 */
public record HandoverPage(
        HandoverForm form, List<Choice> leaders, int count, List<Choice> takers) {
    /** So many go at once. */
    public int going() {
        return Math.min(count, Selections.MOST);
    }
}
