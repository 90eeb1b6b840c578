/** The API's description, put together from what the services say of themselves. */
@NullMarked
package io.entente.gateway.docs;

import org.jspecify.annotations.NullMarked;
