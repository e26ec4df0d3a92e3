package soyuznik.clients;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.files.Reading;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * What was found in the files that may concern somebody.
 *
 * @param left so many are still to be looked at
 */
// C-03
public record Looked(List<File> files, int left) {
    public Looked {
        files = List.copyOf(files);
    }

    /**
     * What stands in one.
     *
     * @param signs by which it names the person
     * @param excerpt what stands around the first of them
     * @param unread why it was not looked at, or not at all of it; null where it was
     */
    public record Look(Set<Signs.Sign> signs, String excerpt, Reading.@Nullable Unread unread) {
        public Look {
            signs = Set.copyOf(signs);
        }

        boolean names() {
            return !signs.isEmpty();
        }
    }

    public record File(Shelf.Kept kept, Look look) {
        /** Whoever erases says what becomes of it. */
        public boolean isAsked() {
            return kept.isAsked() && look.names();
        }

        /** It may go though nobody knows what stands in it. */
        public boolean isOffered() {
            return kept.isAsked() && !look.names() && look.unread() != null;
        }

        Erasure.@Nullable Verdict verdict(Map<String, Erasure.Verdict> said) {
            var verdict = said.get(kept.key());
            if (look.names()) {
                return isAsked() ? verdict : Erasure.Verdict.DELETED;
            }
            return isOffered() && verdict == Erasure.Verdict.DELETED ? verdict : null;
        }
    }

    public int total() {
        return files.size() + left;
    }

    /** Those that name the person, to be decided on. */
    public List<File> asked() {
        return files.stream().filter(File::isAsked).toList();
    }

    /** Those that name the person and go by themselves. */
    public List<File> going() {
        return files.stream()
                .filter(file -> file.look().names() && !file.kept().isAsked())
                .toList();
    }

    /** Those of which nobody knows whether they name the person, or not wholly. */
    public List<File> unread() {
        return files.stream()
                .filter(file -> !file.look().names() && file.look().unread() != null)
                .toList();
    }

    /** Each that is asked about and of which nothing was said. */
    List<FieldError> unsaid(Map<String, Erasure.Verdict> said) {
        return asked().stream()
                .map(File::kept)
                .filter(kept -> !said.containsKey(kept.key()))
                .map(kept -> new FieldError(kept.key(), unsaid(kept)))
                .toList();
    }

    private static Text unsaid(Shelf.Kept kept) {
        return Text.of("clients.erasure.file.missing", "name", kept.name());
    }

    /** Those that go. */
    List<File> deleted(Map<String, Erasure.Verdict> said) {
        return files.stream()
                .filter(file -> file.verdict(said) == Erasure.Verdict.DELETED)
                .toList();
    }

    /** What becomes of each that names the person, or may. */
    List<Erasure.Fate> fates(Map<String, Erasure.Verdict> said) {
        return Stream.of(asked(), going(), unread())
                .flatMap(List::stream)
                .map(file ->
                        new Erasure.Fate(
                                file.kept().key(),
                                file.verdict(said),
                                file.look().unread(),
                                file.kept().digest()))
                .toList();
    }
}
