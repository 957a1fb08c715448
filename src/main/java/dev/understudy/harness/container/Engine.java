package dev.understudy.harness.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** The engine that Testcontainers has found: asked before a start, since its own complaints come late and are long. */
final class Engine {
    // Docker 20.10: from then on a container's user may open ports below 1024, as our server does.
    private static final Version OLDEST = Version.parse("1.41");

    private final DockerClient client;

    private Engine(DockerClient client) {
        this.client = client;
    }

    /** One that can be used; {@link ContainerNotStarted} where there is none. */
    static Engine found() {
        DockerClient client = client();
        String version = DockerClientFactory.instance().getActiveApiVersion();
        if (Version.parse(version).compareTo(OLDEST) < 0) {
            throw new ContainerNotStarted("the Docker engine speaks API version " + version + "; expected " + OLDEST
                    + " or later, which is Docker 20.10");
        }
        return new Engine(client);
    }

    private static DockerClient client() {
        try {
            return DockerClientFactory.instance().client();
        } catch (IllegalStateException none) {
            throw new ContainerNotStarted("no Docker engine answers at "
                    + Optional.ofNullable(System.getenv("DOCKER_HOST"))
                            .map(place -> "`" + place + "`, nor ")
                            .orElse("")
                    + "where Testcontainers looks for one"
                    + "\nhelp: start an engine, or say in DOCKER_HOST where one runs");
        } catch (RuntimeException unusable) {
            throw new ContainerNotStarted(
                    "Testcontainers cannot use the Docker engine: "
                            + ContainerNotStarted.firstLine(unusable.getMessage())
                            + "\nhelp: where no image can be pulled, set TESTCONTAINERS_RYUK_DISABLED=true",
                    unusable);
        }
    }

    /** Nobody can pull an image that is in no registry: it has been built, or it is not there. */
    void expectBuilt(String image) {
        try {
            client.inspectImageCmd(image).exec();
        } catch (NotFoundException missing) {
            throw new ContainerNotStarted(
                    "the Docker engine has no image `" + image + "`; expected one that has been built"
                            + "\nhelp: in Understudy's folder: mvn -B -Dmaven.test.skip=true package && docker build -t "
                            + image
                            + " .");
        }
    }
}
