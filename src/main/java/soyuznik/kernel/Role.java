package soyuznik.kernel;

/** What a user of ours does (domain, section 1). */
public enum Role {
    TELEMARKETER,
    SELLER,
    CLIENT_MANAGER,
    PROJECT_MANAGER,
    SPECIALIST,
    HEAD,
    DIRECTOR,
    ADMIN
}
