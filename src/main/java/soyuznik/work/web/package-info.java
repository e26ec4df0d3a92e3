/** The pages of talks and promises. */
@NullMarked
package soyuznik.work.web;

import org.jspecify.annotations.NullMarked;
