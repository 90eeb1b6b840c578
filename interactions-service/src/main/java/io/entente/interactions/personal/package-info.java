/** Everything that was said by and to a person, for contacts-service to hand out. */
@NullMarked
package io.entente.interactions.personal;

import org.jspecify.annotations.NullMarked;
