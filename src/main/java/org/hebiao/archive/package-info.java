/**
 * What is kept of a reading between two runs of the product. In: annexes and forms as read; out: bytes that give equal ones again, with the number of
 * their format. Never reads a document, judges a form or guesses at bytes of another format.
 */
@NullMarked
package org.hebiao.archive;

import org.jspecify.annotations.NullMarked;
