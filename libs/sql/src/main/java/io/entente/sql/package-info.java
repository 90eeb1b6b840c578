/**
 * Statements in sight, rows into records, one connection per transaction.
 *
 * <p>An application has its migrations in {@code classpath:db/<entente.service>} and says where its
 * database is with {@code entente.database.*}; see {@link io.entente.sql.DatabaseDefaults}.
 */
@NullMarked
package io.entente.sql;

import org.jspecify.annotations.NullMarked;
