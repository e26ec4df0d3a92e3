@NullMarked
package soyuznik.clients.web;

import org.jspecify.annotations.NullMarked;
