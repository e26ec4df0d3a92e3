@NullMarked
package soyuznik.insights.web;

import org.jspecify.annotations.NullMarked;
