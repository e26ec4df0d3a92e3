package soyuznik.access.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Rights;
import soyuznik.access.RightsTable;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** The table of what each role may do. */
@Controller
class RightsController {
    private final Rights rights;

    RightsController(Rights rights) {
        this.rights = rights;
    }

    @GetMapping("/settings/rights")
    ModelAndView edit(Viewer viewer) {
        return page(rights.table(), viewer);
    }

    @PostMapping("/settings/rights")
    ModelAndView update(
            @RequestParam Map<String, String> cells,
            @RequestParam int version,
            Viewer viewer,
            Answer answer) {
        var wanted = table(cells, version);
        return answer.to(
                rights.change(wanted, viewer), _ -> "/settings/rights", _ -> page(wanted, viewer));
    }

    /** Each cell is a field ROLE.RIGHT with OWN, ANY or nothing. */
    private static RightsTable table(Map<String, String> cells, int version) {
        var table = new EnumMap<Role, Map<Right, Right.Extent>>(Role.class);
        for (var role : Role.values()) {
            for (var right : Right.values()) {
                var extent = cells.getOrDefault(role + "." + right, "");
                if (!extent.isEmpty()) {
                    table.computeIfAbsent(role, _ -> new EnumMap<>(Right.class))
                            .put(right, Right.Extent.valueOf(extent));
                }
            }
        }
        return new RightsTable(table, version);
    }

    private static ModelAndView page(RightsTable table, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        return Answer.page("access/rights/form", "table", table);
    }
}
