/** How replies leave for the networks. */
@NullMarked
package io.entente.interactions.outlet;

import org.jspecify.annotations.NullMarked;
