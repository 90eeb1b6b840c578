/** The public API as one of its clients sees it: signs in, posts in bulks, tries again. */
@NullMarked
package io.entente.standalone.client;

import org.jspecify.annotations.NullMarked;
