/** What part of a project somebody of ours was given (T-07, P-06). */
@NullMarked
package soyuznik.work.parts;

import org.jspecify.annotations.NullMarked;
