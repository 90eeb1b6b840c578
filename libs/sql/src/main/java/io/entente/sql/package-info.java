/** Statements in sight, rows into records, one connection per transaction. */
@NullMarked
package io.entente.sql;

import org.jspecify.annotations.NullMarked;
