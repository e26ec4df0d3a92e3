package soyuznik.buying.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.buying.Recurring;
import soyuznik.buying.TypicalProblem;
import soyuznik.shell.Frame;

/**
 * The library of typical problems.
 *
 * @param again what clients confirm again and again, and what it does not hold
 */
public record TypicalPage(List<TypicalProblem> all, List<Recurring> again, Words words) {
    public String address(TypicalProblem problem) {
        return TypicalPages.PATH + '/' + problem.id();
    }

    public String fresh() {
        return TypicalPages.PATH + "/new";
    }

    /** The form with what was found. */
    public String taking(Recurring found, Frame frame) {
        return fresh()
                + '?'
                + frame.language()
                + '='
                + encoded(found.text())
                + "&industry="
                + encoded(found.industry());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In words; empty: of any. */
    public String industry(String code, Frame frame) {
        return words.read(Dictionary.INDUSTRY, code, frame.visitor().language());
    }
}
