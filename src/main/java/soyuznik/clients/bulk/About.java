package soyuznik.clients.bulk;

/** Of whom those that are changed at once are. */
public enum About {
    CLIENTS,
    PEOPLE
}
