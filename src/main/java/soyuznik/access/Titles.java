package soyuznik.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** What records of all kinds are called and where they stand, as far as somebody sees them. */
@Component
public class Titles {
    private final List<Titled> titled;

    Titles(List<Titled> titled) {
        this.titled = List.copyOf(titled);
    }

    /** By one statement a kind; what is gone, or the viewer does not see, is missing. */
    public Map<Subject, History.Place> of(Collection<Subject> subjects, Viewer viewer) {
        var places = new HashMap<Subject, History.Place>();
        for (var one : titled) {
            var ids =
                    subjects.stream()
                            .filter(subject -> subject.kind() == one.kind())
                            .map(Subject::id)
                            .collect(Collectors.toSet());
            var titles = ids.isEmpty() ? Map.<Long, String>of() : one.titles(ids, viewer);
            titles.forEach((id, title) ->
                    places.put(
                            new Subject(one.kind(), id),
                            new History.Place(title, one.address(id))));
        }
        return places;
    }
}
