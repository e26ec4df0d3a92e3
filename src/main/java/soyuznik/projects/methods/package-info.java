/** Methods of a company's own: drafts, versions, and the moving of projects between them (P-01). */
@NullMarked
package soyuznik.projects.methods;

import org.jspecify.annotations.NullMarked;
