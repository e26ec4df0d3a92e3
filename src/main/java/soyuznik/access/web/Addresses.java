package soyuznik.access.web;

import soyuznik.kernel.UserId;

/** Where the pages of ours are. */
final class Addresses {
    private Addresses() {}

    static String user(UserId user) {
        return "/settings/users/" + user;
    }
}
