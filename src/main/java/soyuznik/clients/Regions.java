package soyuznik.clients;

import static org.jooq.impl.DSL.val;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Region;

/** What higher modules show on the page of a client. */
@Repository
@Transactional(readOnly = true)
public class Regions {
    private final DSLContext sql;
    private final List<Region> regions;

    Regions(DSLContext sql, ObjectProvider<Region> regions) {
        this.sql = sql;
        this.regions =
                regions.stream()
                        .filter(region -> region.on() == Subject.Kind.COMPANY)
                        .sorted(Comparator.comparingInt(Region::order))
                        .toList();
    }

    /**
     * A link to the region, with how many there are.
     *
     * @param begun whether there is anything to show; else it is only offered
     */
    public record Part(String key, String address, int count, boolean begun) {}

    public List<Part> of(CompanyId company, Viewer viewer) {
        if (regions.isEmpty()) {
            return List.of();
        }
        var counts =
                sql.select(
                                regions.stream()
                                        .map(region -> region.count(val(company.value()), viewer))
                                        .toList())
                        .fetchSingle();
        return IntStream.range(0, regions.size())
                .mapToObj(i -> part(regions.get(i), company, counts.get(i, Integer.class)))
                .toList();
    }

    private static Part part(Region region, CompanyId company, Integer count) {
        return new Part(
                region.key(), region.address(company.value()), count, region.stays() || count > 0);
    }
}
