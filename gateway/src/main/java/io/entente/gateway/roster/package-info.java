/** Tells services who the members are. */
@NullMarked
package io.entente.gateway.roster;

import org.jspecify.annotations.NullMarked;
