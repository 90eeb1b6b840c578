/** By what conversations are found besides their own columns. */
@NullMarked
package io.entente.interactions.facet;

import org.jspecify.annotations.NullMarked;
