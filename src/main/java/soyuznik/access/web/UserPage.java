package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Branch;
import soyuznik.access.Past;
import soyuznik.access.Sessions;
import soyuznik.access.User;
import soyuznik.access.UserForm;

/**
 * @param form as typed, or as it stands
 */
public record UserPage(
        User user,
        UserForm form,
        List<Branch> branches,
        List<Sessions.Place> places,
        Past history) {}
