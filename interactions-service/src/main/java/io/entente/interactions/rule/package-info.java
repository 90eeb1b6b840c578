/**
 * What is done by itself when something happens: once for each event, in the order of each
 * conversation.
 */
@NullMarked
package io.entente.interactions.rule;

import org.jspecify.annotations.NullMarked;
