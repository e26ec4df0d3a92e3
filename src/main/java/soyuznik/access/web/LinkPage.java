package soyuznik.access.web;

import soyuznik.access.User;

/** A one-time link to copy. */
public record LinkPage(User user, String address) {}
