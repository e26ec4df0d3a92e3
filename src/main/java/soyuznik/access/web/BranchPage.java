package soyuznik.access.web;

import soyuznik.access.Branch;
import soyuznik.access.Past;

/** One branch. */
public record BranchPage(Branch branch, String name, int version, Past history) {}
