package dev.understudy.container;

import dev.understudy.harness.container.ContainerNotStarted;
import dev.understudy.harness.container.UnderstudyContainer;

/** A program that starts a container and says what came of it; in a JVM of its own, since Testcontainers looks for an engine once. */
final class StartContainer {
    private StartContainer() {}

    public static void main(String[] none) {
        try (UnderstudyContainer container = new UnderstudyContainer()) {
            container.start();
            System.out.println("started");
        } catch (ContainerNotStarted problem) {
            System.out.println(problem.getMessage());
        }
    }
}
