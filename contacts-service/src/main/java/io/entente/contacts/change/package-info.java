/** That something about contacts has changed, for what follows it a moment later. */
@NullMarked
package io.entente.contacts.change;

import org.jspecify.annotations.NullMarked;
