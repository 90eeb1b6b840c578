/** What interactions-service keeps of a person, asked for on behalf of a member. */
@NullMarked
package io.entente.contacts.messages;

import org.jspecify.annotations.NullMarked;
