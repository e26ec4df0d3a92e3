package soyuznik.access.web;

import java.util.List;
import soyuznik.access.ProfileForm;
import soyuznik.access.Sessions;
import soyuznik.access.User;

/** The own profile. */
public record ProfilePage(User user, ProfileForm form, List<Sessions.Place> places) {}
