package soyuznik.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.Outcome.Difference;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;

/** The table of rights; what is not in it is refused. */
public record RightsTable(Map<Role, Map<Right, Right.Extent>> extents, int version) {

    /** One allowed cell. */
    public record Cell(Role role, Right right, Right.Extent extent) {}

    /** OWN, ANY or nothing. */
    public String extent(Role role, Right right) {
        var extent = extents.getOrDefault(role, Map.of()).get(right);
        return extent == null ? "" : extent.name();
    }

    public boolean has(Role role, Right right) {
        return !extent(role, right).isEmpty();
    }

    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        extents.forEach((role, rights) ->
                rights.forEach((right, extent) -> cells.add(new Cell(role, right, extent))));
        return cells;
    }

    List<Difference> differences(RightsTable theirs) {
        var differences = new Differences();
        for (var right : Right.values()) {
            for (var role : Role.values()) {
                differences.compare(
                        role + "." + right, theirs.extent(role, right), extent(role, right));
            }
        }
        return differences.found();
    }
}
