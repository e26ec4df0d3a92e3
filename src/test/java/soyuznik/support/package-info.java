/** What the tests share: a database, the characters, the guards. */
@NullMarked
package soyuznik.support;

import org.jspecify.annotations.NullMarked;
