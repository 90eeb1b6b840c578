/** The keys that access tokens are signed with. */
@NullMarked
package io.entente.gateway.key;

import org.jspecify.annotations.NullMarked;
