package soyuznik.access;

/**
 * Somebody's session, rights or settings have changed: what is remembered of sessions is read
 * again.
 */
record AccessChanged() {}
