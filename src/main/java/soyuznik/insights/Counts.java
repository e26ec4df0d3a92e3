package soyuznik.insights;

import soyuznik.shell.Query;

/** Where figures are counted anew that are older than their page. */
// N-10
public final class Counts {
    public static final String PATH = "/insights/counts";

    private Counts() {}

    /**
     * @param question the address of the page, below that of all figures
     * @param list what the address asks
     */
    public static String anew(String question, String list) {
        return Query.of("question", question).with("list", list).at(PATH);
    }
}
