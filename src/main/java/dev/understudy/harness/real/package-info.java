/** Real accounts: whose keys, what was made in them, and how it is removed again; never touches what it did not make. */
@NullMarked
package dev.understudy.harness.real;

import org.jspecify.annotations.NullMarked;
