/** The pages of clients, as a browser gets them. */
@NullMarked
package soyuznik.clients.web;

import org.jspecify.annotations.NullMarked;
