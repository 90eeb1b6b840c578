/** Many rows as one parameter. */
@NullMarked
package io.entente.interactions.rows;

import org.jspecify.annotations.NullMarked;
