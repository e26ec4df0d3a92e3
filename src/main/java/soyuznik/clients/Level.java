package soyuznik.clients;

/** How high somebody stands at the company; the order is from below. */
// C-03
public enum Level {
    SPECIALIST,
    HEAD,
    DIRECTOR,
    OWNER
}
