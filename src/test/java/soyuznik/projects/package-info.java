@NullMarked
package soyuznik.projects;

import org.jspecify.annotations.NullMarked;
