/** By what the figures of people are told apart, as other services are told. */
@NullMarked
package io.entente.contacts.facts;

import org.jspecify.annotations.NullMarked;
