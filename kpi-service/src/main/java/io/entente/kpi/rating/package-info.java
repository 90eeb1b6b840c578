/** How many stars customers' reviews give. */
@NullMarked
package io.entente.kpi.rating;

import org.jspecify.annotations.NullMarked;
