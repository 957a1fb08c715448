package dev.understudy.cli;

import java.util.concurrent.locks.LockSupport;

/** What is still done when the program is stopped from outside while something is under way. */
final class WhenStopped {
    private final Thread work;

    private WhenStopped(Thread work) {
        this.work = work;
    }

    static WhenStopped doing(Runnable work) {
        Thread thread = new Thread(work, "understudy-stopped");
        Runtime.getRuntime().addShutdownHook(thread);
        return new WhenStopped(thread);
    }

    /** It is no longer under way. Does not return while the program is being stopped: what comes next would make no sense. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(work);
        } catch (IllegalStateException stopping) {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
