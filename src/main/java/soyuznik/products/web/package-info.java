@NullMarked
package soyuznik.products.web;

import org.jspecify.annotations.NullMarked;
