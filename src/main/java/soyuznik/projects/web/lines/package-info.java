/** The pages of the products on a project. */
@NullMarked
package soyuznik.projects.web.lines;

import org.jspecify.annotations.NullMarked;
