package dev.understudy.benchmark;

import dev.understudy.policy.Verdict;

/** An engine that holds the statements and the questions of one workload, both in a form of its own. */
interface Engine {
    /** Decide the question of that number. */
    Verdict decide(int question);
}
