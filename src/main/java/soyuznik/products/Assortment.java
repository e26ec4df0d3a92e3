package soyuznik.products;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The groups of products as filters offer them on page after page, remembered: a new one is offered
 * within ten seconds. What a verb relies on is asked of {@link ProductGroups}.
 */
@Component
public class Assortment {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LoadingCache<Part, List<ProductGroups.Group>> known;

    private enum Part {
        ALL
    }

    Assortment(ProductGroups groups) {
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> groups.all());
    }

    /** In the order of their ways. */
    public List<ProductGroups.Group> groups() {
        return known.get(Part.ALL);
    }
}
