/** People of whom nothing may be erased for now, such as while a dispute lasts. */
@NullMarked
package io.entente.contacts.hold;

import org.jspecify.annotations.NullMarked;
