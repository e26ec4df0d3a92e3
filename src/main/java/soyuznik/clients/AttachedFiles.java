package soyuznik.clients;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.files.ClientFiles;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** The files of all records of the clients where somebody works or did. */
// C-03
@Component
class AttachedFiles implements Shelf {
    private static final String KEY = "file-";

    private final ClientFiles files;
    private final Traces traces;

    AttachedFiles(ClientFiles files, Traces traces) {
        this.files = files;
        this.traces = traces;
    }

    @Override
    public List<Kept> about(PersonId person, Viewer viewer) {
        return files.of(traces.clients(person), viewer).stream().map(this::kept).toList();
    }

    private Kept kept(ClientFiles.Kept file) {
        var place = file.place();
        return new Kept(
                KEY + file.id(),
                file.name(),
                file.title(),
                file.isSeen() ? "/files/of/" + place.holder() + "/" + place.id() : null,
                file.sha256(),
                !file.isRemoved(),
                files.content(file));
    }

    @Override
    public void drop(List<Kept> dropped, Viewer by) {
        var ids =
                dropped.stream()
                        .map(Kept::key)
                        .filter(key -> key.startsWith(KEY))
                        .map(key -> Long.valueOf(key.substring(KEY.length())))
                        .toList();
        files.erase(ids, by);
    }
}
