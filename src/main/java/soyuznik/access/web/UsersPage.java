package soyuznik.access.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import soyuznik.access.Branch;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.shell.Paged;

/**
 * The list of our people.
 *
 * @param count of all whom the filter takes
 */
public record UsersPage(Paged<User> users, int count, List<Branch> branches, Users.Filter filter) {

    /** Where the next rows are; null on the last page. */
    public @Nullable String more() {
        return users.next() == null
                ? null
                : UriComponentsBuilder.fromPath("/settings/users")
                        .queryParamIfPresent("q", Optional.ofNullable(filter.q()))
                        .queryParamIfPresent("branch", Optional.ofNullable(filter.branch()))
                        .queryParamIfPresent("role", Optional.ofNullable(filter.role()))
                        .queryParamIfPresent("state", Optional.ofNullable(filter.state()))
                        .queryParam("after", users.next())
                        .encode()
                        .toUriString();
    }
}
