package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Branch;
import soyuznik.access.User;
import soyuznik.access.Users;

/** The list of our people. */
public record UsersPage(List<User> users, List<Branch> branches, Users.Filter filter) {
    public boolean narrowed() {
        return filter.branch() != null || filter.role() != null || filter.state() != null;
    }
}
