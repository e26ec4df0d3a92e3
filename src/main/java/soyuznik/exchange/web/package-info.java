@NullMarked
package soyuznik.exchange.web;

import org.jspecify.annotations.NullMarked;
