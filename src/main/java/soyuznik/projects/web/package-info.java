@NullMarked
package soyuznik.projects.web;

import org.jspecify.annotations.NullMarked;
