/** Which segments people are in, as contacts-service tells it. */
@NullMarked
package io.entente.interactions.segment;

import org.jspecify.annotations.NullMarked;
