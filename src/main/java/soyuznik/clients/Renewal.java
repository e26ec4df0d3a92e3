package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/**
 * What becomes of a client when a file says what it knows of it.
 *
 * @param data what the client would hold
 * @param further the ways to reach it that would be added
 * @param tags that it carries, and those that would be put on
 * @param trouble why the file can't be followed; null where it can
 */
// W-01
public record Renewal(
        Company client,
        CompanyData data,
        List<ContactData> further,
        Tagging tags,
        @Nullable Text trouble) {
    public Renewal {
        further = List.copyOf(further);
    }

    /** Tags before, and those that come with the file. */
    public record Tagging(TypedTags held, TypedTags put) {}

    /**
     * What a client held before.
     *
     * @param tags that the file has put on
     * @param version of the client as the file left it
     */
    public record Earlier(CompanyId company, int version, CompanyData data, List<String> tags) {
        public Earlier {
            tags = List.copyOf(tags);
        }
    }

    /** Field by field, what it holds and what it would hold. */
    public List<Outcome.Difference> changes() {
        var changes = new ArrayList<>(data.differences(client.data()));
        if (!further.isEmpty()) {
            var added = further.stream().map(ContactData::typed).collect(Collectors.joining(", "));
            changes.add(new Outcome.Difference("further", "", added));
        }
        if (!tags.put().isEmpty()) {
            var held = String.join(", ", tags.held().names());
            var put = String.join(", ", tags.put().names());
            changes.add(
                    new Outcome.Difference("tags", held, held.isEmpty() ? put : held + ", " + put));
        }
        return changes;
    }

    /** Once it is written. */
    public Earlier earlier() {
        return new Earlier(client.id(), client.version() + 1, client.data(), tags.put().names());
    }
}
