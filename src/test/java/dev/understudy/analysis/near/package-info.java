@NullMarked
package dev.understudy.analysis.near;

import org.jspecify.annotations.NullMarked;
