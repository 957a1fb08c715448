package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappingCollection;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The mappings that ship with us and those of the user's folders; what is made over the admin API is not written back. */
final class StubFolders implements MappingsSource {
    private static final List<String> SHIPPED = List.of("cloud.json", "admin.json");

    private final List<Path> folders;
    private volatile boolean reloading;

    StubFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Read every file; it is safe to do so on another thread. */
    List<StubMapping> parse() {
        List<StubMapping> stubs = new ArrayList<>();
        for (String name : SHIPPED) {
            stubs.addAll(read("stubs/" + name, shipped(name)));
        }
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                stubs.addAll(read(file.toString(), text(file)));
            }
        }
        return stubs;
    }

    /**
     * Let WireMock load the mappings itself from now on, as for a reset over its admin API. The first time they are
     * parsed while the server is being put together, since the JSON reader takes a fifth of a cold start.
     */
    void reloadOnDemand() {
        reloading = true;
    }

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        if (reloading) {
            parse().forEach(mappings::addMapping);
        }
    }

    private static List<? extends StubMapping> read(String name, String text) {
        try {
            StubMappingCollection stubs = Json.read(text, StubMappingCollection.class);
            return stubs.isMulti() ? stubs.getMappings() : List.of(stubs);
        } catch (JsonException e) {
            throw new MalformedStub(
                    name, "not a WireMock mapping: " + e.getErrors().first().getDetail());
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !folder.relativize(file).startsWith("__files"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MalformedStub(folder.toString(), "expected a folder of WireMock mappings");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MalformedStub(file.toString(), "cannot be read as UTF-8 text");
        }
    }

    private static String shipped(String name) {
        try (InputStream in = StubFolders.class.getResourceAsStream("/stubs/" + name)) {
            if (in == null) {
                throw new MalformedStub("stubs/" + name, "is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MalformedStub("stubs/" + name, "cannot be read");
        }
    }

    @Override
    public void save(List<StubMapping> mappings) {}

    @Override
    public void save(StubMapping mapping) {}

    @Override
    @SuppressWarnings("removal")
    public void remove(StubMapping mapping) {}

    @Override
    public void removeAll() {}
}
