/** The pages of who decides. */
@NullMarked
package soyuznik.buying.web;

import org.jspecify.annotations.NullMarked;
