package soyuznik.clients;

import static org.jooq.impl.DSL.array;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** What higher modules show on the page of a client. */
@Component
public class Regions {
    private final List<Region> regions;

    Regions(ObjectProvider<Region> regions) {
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

    /** How many there are in each, as one field of a question. */
    Field<Integer[]> counts(Field<Long> company) {
        return array(regions.stream().map(region -> region.count(company)).toList());
    }

    List<Part> parts(CompanyId company, Integer[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> part(regions.get(i), company, counts[i]))
                .toList();
    }

    private static Part part(Region region, CompanyId company, int count) {
        return new Part(
                region.key(), region.address(company.value()), count, region.stays() || count > 0);
    }
}
