/**
 * The ground state: original bytes, submissions and what people did to them, in a folder and a database. In: bytes and records; out: the same, as they
 * were when the caller was told that they are kept. Never reads a document and never judges a form.
 */
@NullMarked
package org.hebiao.archive;

import org.jspecify.annotations.NullMarked;
