package soyuznik.shell;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;

/** What higher modules show on the page of a record, in the order in which it stands there. */
@Component
public class Regions {
    private final List<Region> all;

    Regions(ObjectProvider<Region> regions) {
        this.all = regions.stream().sorted(Comparator.comparingInt(Region::order)).toList();
    }

    /**
     * A link to the region, with how many there are.
     *
     * @param begun whether there is anything to show; else it is only offered
     */
    public record Part(String key, String address, int count, boolean begun, boolean confined) {}

    private List<Region> on(Subject.Kind kind) {
        return all.stream().filter(region -> region.on() == kind).toList();
    }

    /** How many there are in each, as one field of a question about the record. */
    public Field<Integer[]> counts(Subject.Kind kind, Field<Long> id) {
        var counts = on(kind).stream().map(region -> region.count(id)).toList();
        return counts.isEmpty() ? array(inline(0)) : array(counts);
    }

    /**
     * @param counts as the question gave them
     */
    public List<Part> parts(Subject subject, Integer[] counts) {
        var regions = on(subject.kind());
        return IntStream.range(0, regions.size())
                .filter(i -> regions.get(i).offered() || counts[i] > 0)
                .mapToObj(i -> part(regions.get(i), subject.id(), counts[i]))
                .toList();
    }

    private static Part part(Region region, long id, int count) {
        return new Part(
                region.key(),
                region.address(id),
                count,
                region.stays() || count > 0,
                region.confined());
    }
}
