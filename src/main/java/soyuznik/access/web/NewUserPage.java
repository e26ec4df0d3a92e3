package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Branch;
import soyuznik.access.UserForm;

/** The form of somebody new. */
public record NewUserPage(UserForm form, List<Branch> branches) {}
