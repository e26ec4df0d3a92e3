package soyuznik.projects;

import java.util.UUID;
import soyuznik.kernel.CompanyId;

/**
 * A project to be opened.
 *
 * @param key made when the form was shown: the same key again is the same project
 */
public record Opening(UUID key, CompanyId company, Draft draft) {}
