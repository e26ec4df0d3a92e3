package soyuznik.access.web;

import soyuznik.access.CompanyForm;
import soyuznik.access.FirstForm;

/** The first start. */
public record SetupPage(FirstForm first, CompanyForm company) {}
