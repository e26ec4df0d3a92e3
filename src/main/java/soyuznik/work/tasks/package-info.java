/** What somebody of ours has to do for a client. */
@NullMarked
package soyuznik.work.tasks;

import org.jspecify.annotations.NullMarked;
