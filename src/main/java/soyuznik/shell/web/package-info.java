@NullMarked
package soyuznik.shell.web;

import org.jspecify.annotations.NullMarked;
