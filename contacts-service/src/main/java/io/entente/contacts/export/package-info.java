/** Everything that is kept about a person, for that person. */
@NullMarked
package io.entente.contacts.export;

import org.jspecify.annotations.NullMarked;
