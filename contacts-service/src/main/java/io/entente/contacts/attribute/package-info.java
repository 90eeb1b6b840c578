/** What a workspace keeps of its contacts besides. */
@NullMarked
package io.entente.contacts.attribute;

import org.jspecify.annotations.NullMarked;
