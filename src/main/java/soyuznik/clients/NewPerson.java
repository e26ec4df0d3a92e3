package soyuznik.clients;

import java.util.UUID;
import soyuznik.kernel.CompanyId;

/**
 * A person to be added.
 *
 * @param key made together with the form: the same key again is the same person
 */
public record NewPerson(UUID key, CompanyId company, PersonData data) {}
