/** Resource management: resource directories with their control policies, and resource groups. */
@NullMarked
package dev.understudy.directory;

import org.jspecify.annotations.NullMarked;
