/** The smallest changes of policies after which a refused request is allowed, each decided anew by the engine. */
@NullMarked
package dev.understudy.analysis.repair;

import org.jspecify.annotations.NullMarked;
