/** Forgetting people who ask for it, and not meeting them again by mistake. */
@NullMarked
package io.entente.contacts.erasure;

import org.jspecify.annotations.NullMarked;
