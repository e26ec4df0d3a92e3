package soyuznik.exchange;

import java.util.List;
import org.springframework.stereotype.Component;

/** How a file changes what of its kind is there already. */
// W-01
@Component
record Renewings(List<Renewing<?>> all) {
    Renewing<?> of(Kind kind) {
        return all.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No file changes " + kind));
    }
}
