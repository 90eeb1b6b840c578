/** Makes contacts of rows, and goes on where it was when it broke off. */
@NullMarked
package io.entente.contacts.dataimport.run;

import org.jspecify.annotations.NullMarked;
