@NullMarked
package soyuznik.attention.web;

import org.jspecify.annotations.NullMarked;
