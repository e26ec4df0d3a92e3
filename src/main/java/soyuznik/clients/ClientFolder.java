package soyuznik.clients;

import java.util.List;
import java.util.stream.Stream;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Ahead;
import soyuznik.shell.Regions;

/**
 * All that the page of a client shows at first, beside its history.
 *
 * @param requests the open ones that the viewer may answer
 * @param ahead what is agreed and still to come
 * @param merged the clients that went into this one
 */
public record ClientFolder(
        Company company,
        List<Person> people,
        List<Member> members,
        List<TeamRequest> requests,
        List<Tag> tags,
        List<Regions.Part> regions,
        Ahead.Coming ahead,
        List<CompanyId> merged) {

    /** Whose history is the history of the client. */
    public List<CompanyId> parts() {
        return Stream.concat(Stream.of(company.id()), merged.stream()).toList();
    }
}
