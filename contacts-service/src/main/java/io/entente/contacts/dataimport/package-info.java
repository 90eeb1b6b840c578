/** Files of contacts that members send. */
@NullMarked
package io.entente.contacts.dataimport;

import org.jspecify.annotations.NullMarked;
