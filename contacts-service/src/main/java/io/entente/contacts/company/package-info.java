/** The companies that contacts work for. */
@NullMarked
package io.entente.contacts.company;

import org.jspecify.annotations.NullMarked;
