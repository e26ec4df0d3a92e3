/** A PostgreSQL of our own in one folder. Free of Spring, since the build starts it too. */
@NullMarked
package soyuznik.database.local;

import org.jspecify.annotations.NullMarked;
