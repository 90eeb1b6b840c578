/** Who is a member of a workspace, as the gateway knows it. */
@NullMarked
package io.entente.rest.member;

import org.jspecify.annotations.NullMarked;
