/** The pages of what is filled in about a project. */
@NullMarked
package soyuznik.projects.web.sheets;

import org.jspecify.annotations.NullMarked;
