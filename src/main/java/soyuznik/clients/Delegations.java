package soyuznik.clients;

import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** What keeps somebody on the team of a client; whichever module gives such work says so. */
// T-07
public interface Delegations {
    boolean bind(CompanyId client, UserId user);
}
