/** Messages become part of threads and conversations. */
@NullMarked
package io.entente.interactions.filing;

import org.jspecify.annotations.NullMarked;
