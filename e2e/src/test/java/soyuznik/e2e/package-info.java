/**
 * The built product in a process of its own: journeys in a browser, and what remains after a kill.
 */
package soyuznik.e2e;
