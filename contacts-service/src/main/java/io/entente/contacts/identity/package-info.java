/** The accounts by which people are seen, as the API shows them. */
@NullMarked
package io.entente.contacts.identity;

import org.jspecify.annotations.NullMarked;
