package soyuznik.clients;

import java.time.Instant;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Somebody of ours asks to join the team of a client (T-04). */
// T-04
public record TeamRequest(
        long id,
        CompanyId company,
        String companyName,
        UserId asking,
        Name name,
        String branch,
        Instant at) {}
