/** Many projects changed by one act, and changed back. */
@NullMarked
package soyuznik.projects.bulk;

import org.jspecify.annotations.NullMarked;
