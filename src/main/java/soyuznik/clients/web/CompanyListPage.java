package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.ClientList;
import soyuznik.shell.Finder;
import soyuznik.shell.Frame;

/**
 * The list of clients.
 *
 * @param more where the next rows are; null on the last page
 * @param count of all, at most one more than is counted; null on the pages that follow the first
 * @param requests how many ask to join a team and wait for the viewer's answer
 */
public record CompanyListPage(
        String words,
        boolean own,
        List<ClientList.Row> rows,
        @Nullable String more,
        @Nullable Integer count,
        int requests,
        boolean mayHandOver) {

    public boolean searching() {
        return !words.isEmpty();
    }

    /** Nothing at all to show, and nothing was asked for: a beginning. */
    public boolean beginning() {
        return rows.isEmpty() && !searching();
    }

    public boolean cut() {
        return searching() && rows.size() >= Finder.CANDIDATES;
    }

    /** «317» or «1000+». */
    public String total(Frame frame) {
        if (count == null) {
            return "";
        }
        return count > ClientList.COUNTED
                ? frame.text("ui.manyOf", "count", ClientList.COUNTED)
                : frame.formats().number(count);
    }
}
