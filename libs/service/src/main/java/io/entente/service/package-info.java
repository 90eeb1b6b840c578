/** What services do alike, whatever they are about. */
@NullMarked
package io.entente.service;

import org.jspecify.annotations.NullMarked;
