package soyuznik.clients;

/** On what basis we hold the data of a person; a message {@code clients.basis.<basis>} names it. */
// C-03
public enum Basis {
    CONTRACT,
    INTEREST,
    CONSENT,
    PUBLIC
}
