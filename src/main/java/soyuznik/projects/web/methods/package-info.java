/** The pages where a company writes methods of its own and moves projects between versions. */
@NullMarked
package soyuznik.projects.web.methods;

import org.jspecify.annotations.NullMarked;
