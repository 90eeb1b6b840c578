/** Who is a member: a copy of what the gateway tells. */
@NullMarked
package io.entente.kpi.member;

import org.jspecify.annotations.NullMarked;
