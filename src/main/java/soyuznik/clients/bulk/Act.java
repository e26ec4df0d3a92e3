package soyuznik.clients.bulk;

import java.util.UUID;
import soyuznik.kernel.UserId;

/** By whom, and the cause that the events of all clients share. */
record Act(UserId by, UUID cause) {}
