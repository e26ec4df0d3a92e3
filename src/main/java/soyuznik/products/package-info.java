/** What we sell: articles, groups, prices (section 10). */
@ApplicationModule(
        allowedDependencies = {"kernel", "journal", "shell", "access", "clients", "database"})
@NullMarked
package soyuznik.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
