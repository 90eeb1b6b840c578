/** Access tokens: made by the gateway, checked by every service. */
@NullMarked
package io.entente.rest.token;

import org.jspecify.annotations.NullMarked;
