/** The pages of plans. */
@NullMarked
package soyuznik.plans.web;

import org.jspecify.annotations.NullMarked;
