@NullMarked
package soyuznik.access.web;

import org.jspecify.annotations.NullMarked;
