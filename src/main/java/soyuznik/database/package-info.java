/**
 * Where the data lies: the PostgreSQL that comes with the product or a server by URL, its
 * migrations, its pools.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package soyuznik.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
