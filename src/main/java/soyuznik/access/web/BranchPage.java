package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Branch;
import soyuznik.access.History;

/** One branch. */
public record BranchPage(Branch branch, String name, int version, List<History.Line> history) {}
