package soyuznik.projects.web.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.projects.Project;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/**
 * All papers of one sheet.
 *
 * @param mayConsent whoever looks may approve terms (P-10)
 * @param files how many stand with each paper, by its id
 */
public record SheetListPage(
        Project project,
        Sheet sheet,
        List<SheetPaper> papers,
        SheetOffer offer,
        boolean mayEdit,
        boolean mayConsent,
        Map<Long, Integer> files) {

    public String address() {
        return SheetPaper.Key.address(sheet, project.id());
    }

    /** How many files stand with the paper. */
    public int files(SheetPaper paper) {
        return files.getOrDefault(paper.key().id(), 0);
    }

    /** Where they stand. */
    public String filesOf(SheetPaper paper) {
        return "/files/of/" + sheet.holder().orElseThrow() + '/' + paper.key().id();
    }

    /** In a list an empty value is an empty cell. */
    public String cell(Readings readings, SheetPaper paper, Input input) {
        var value = paper.values().get(input.name());
        if (input.name().equals("companyId") && value.isEmpty()) {
            return readings.read("kind", paper.values().get("kind"));
        }
        return value.isEmpty() ? "" : readings.read(input.name(), value);
    }

    /** The companies among the competitors, each of which has a page where all is told of it. */
    public List<Choice> rivals() {
        var named =
                papers.stream()
                        .map(paper -> paper.values().get("companyId"))
                        .collect(Collectors.toSet());
        return sheet == Sheet.RIVALS
                ? offer.companies().stream()
                        .filter(company -> named.contains(company.value()))
                        .toList()
                : List.of();
    }

    public Map<String, String> crumbs(Frame frame) {
        return SheetFormPage.crumbs(frame, project);
    }
}
