package soyuznik.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.ProjectId;

/**
 * What was said or written at a client before the client came here, as another system kept it: it
 * is read, and a call or a meeting counts where contact counts; it proves nothing, since nobody
 * knows what came of it.
 *
 * @param people of the client who took part, by name
 * @param about the project; null where it was about none
 */
public record Memo(
        long id,
        NewMemo.Held held,
        NewMemo.Said said,
        List<String> people,
        By by,
        @Nullable About about) {
    public Memo {
        people = List.copyOf(people);
    }

    /**
     * Who wrote it, and who brought it in.
     *
     * @param author one of ours; null where it is none
     * @param written the name of whoever is none of ours; empty where nobody is named
     */
    public record By(@Nullable Name author, String written, Name bringer) {}

    public record About(ProjectId project, String title) {}
}
