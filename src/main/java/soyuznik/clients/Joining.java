package soyuznik.clients;

import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** One of ours who is to stand on a client's team. */
public record Joining(CompanyId company, UserId user, Member.Role role) {}
