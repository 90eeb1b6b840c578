/** Whether a number is one that somebody wants to be told of. */
@NullMarked
package io.entente.kpi.judgement;

import org.jspecify.annotations.NullMarked;
