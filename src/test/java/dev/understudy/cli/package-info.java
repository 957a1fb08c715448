/** The program as people start it: processes of their own, their streams, files and exit codes. */
@NullMarked
package dev.understudy.cli;

import org.jspecify.annotations.NullMarked;
