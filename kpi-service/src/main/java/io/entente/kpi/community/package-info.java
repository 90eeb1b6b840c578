/** How questions in communities were answered. */
@NullMarked
package io.entente.kpi.community;

import org.jspecify.annotations.NullMarked;
