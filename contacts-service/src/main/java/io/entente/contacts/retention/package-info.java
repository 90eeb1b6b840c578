/** Keeping people no longer than the workspace has a use for them. */
@NullMarked
package io.entente.contacts.retention;

import org.jspecify.annotations.NullMarked;
