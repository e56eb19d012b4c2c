/**
 * The command line. In: arguments and files; out: reports and exit codes. Never starts Spring for a check.
 */
@NullMarked
package org.hebiao.cli;

import org.jspecify.annotations.NullMarked;
