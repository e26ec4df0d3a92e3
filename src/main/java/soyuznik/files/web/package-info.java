/** The pages of files. */
@NullMarked
package soyuznik.files.web;

import org.jspecify.annotations.NullMarked;
