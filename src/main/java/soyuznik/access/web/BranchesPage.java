package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Branch;
import soyuznik.access.BranchForm;

/** The tree, and the form of a new branch. */
public record BranchesPage(List<Branch> branches, BranchForm form) {}
