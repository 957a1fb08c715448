/** JSON as people write it: read however broken, with the place of every part and the smallest repair of each fault. */
@NullMarked
package dev.understudy.analysis.json;

import org.jspecify.annotations.NullMarked;
