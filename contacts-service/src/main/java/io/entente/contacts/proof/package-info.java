/** Links by which people prove that an account is theirs. */
@NullMarked
package io.entente.contacts.proof;

import org.jspecify.annotations.NullMarked;
