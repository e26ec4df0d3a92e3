package soyuznik.clients;

/** A word by which we gather clients. */
public record Tag(long id, String name) {}
