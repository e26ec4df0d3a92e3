package soyuznik.access;

import java.time.Instant;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Visitor;

/** Who has signed in, as read from the database in one statement. */
public record Session(Viewer viewer, Visitor visitor, Instant lastSeen) {}
