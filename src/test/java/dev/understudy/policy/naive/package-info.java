/** A second evaluator of policies, slow and literal, written from the cloud's documents alone: the product is compared with it. */
@NullMarked
package dev.understudy.policy.naive;

import org.jspecify.annotations.NullMarked;
