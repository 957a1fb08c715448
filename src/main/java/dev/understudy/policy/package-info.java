/** The policy language: documents, requests, and the one evaluator that turns both into a traced decision. */
@NullMarked
package dev.understudy.policy;

import org.jspecify.annotations.NullMarked;
