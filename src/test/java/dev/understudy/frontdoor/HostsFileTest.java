package dev.understudy.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostsFileTest {
    @TempDir
    Path folder;

    @Test
    void aNewFileHoldsLocalhostOnly() throws IOException {
        HostsFile hosts = HostsFile.at(folder.resolve("deep/hosts"));

        assertThat(hosts.path()).hasContent("127.0.0.1 localhost");
    }

    @Test
    void namesStandForTheDocumentationAddressInLowerCase() throws IOException {
        HostsFile hosts = HostsFile.at(folder.resolve("hosts"));

        hosts.add(List.of("P.cn-hangzhou.log.aliyuncs.com", "I.aliyuncs.com", "localhost"));

        assertThat(Files.readAllLines(hosts.path()))
                .containsExactly(
                        "127.0.0.1 localhost", "192.0.2.1 i.aliyuncs.com", "192.0.2.1 p.cn-hangzhou.log.aliyuncs.com");
    }

    @Test
    void addingWhatIsThereDoesNotWrite() throws IOException {
        HostsFile hosts = HostsFile.at(folder.resolve("hosts"));
        hosts.add(List.of("a.aliyuncs.com"));
        Files.setLastModifiedTime(hosts.path(), FileTime.fromMillis(1_000));

        hosts.add(List.of("A.aliyuncs.com"));

        assertThat(Files.getLastModifiedTime(hosts.path()).toMillis()).isEqualTo(1_000);
    }

    @Test
    void removedNamesAreGoneAndMayComeBack() throws IOException {
        HostsFile hosts = HostsFile.at(folder.resolve("hosts"));
        hosts.add(List.of("a.aliyuncs.com", "b.aliyuncs.com"));

        hosts.remove(List.of("a.aliyuncs.com", "unknown.aliyuncs.com"));
        assertThat(Files.readAllLines(hosts.path())).containsExactly("127.0.0.1 localhost", "192.0.2.1 b.aliyuncs.com");

        hosts.add(List.of("a.aliyuncs.com"));
        assertThat(Files.readAllLines(hosts.path())).contains("192.0.2.1 a.aliyuncs.com");
    }

    @Test
    void namesOfAnotherProcessStay() throws IOException {
        HostsFile one = HostsFile.at(folder.resolve("hosts"));
        HostsFile other = HostsFile.at(folder.resolve("hosts"));

        one.add(List.of("a.aliyuncs.com"));
        other.add(List.of("b.aliyuncs.com"));

        assertThat(Files.readAllLines(one.path())).hasSize(3);
    }

    @Test
    void manyThreadsLoseNoName() throws IOException {
        HostsFile hosts = HostsFile.at(folder.resolve("hosts"));

        IntStream.range(0, 200).parallel().forEach(i -> hosts.add(List.of("p" + i + ".aliyuncs.com")));

        assertThat(Files.readAllLines(hosts.path())).hasSize(201);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    @Test
    void aNameThatIsNoHostNameIsRefused() {
        HostsFile hosts = HostsFile.at(folder.resolve("hosts"));

        assertThatThrownBy(() -> hosts.add(List.of("a\n10.0.0.1 b")))
                .isInstanceOf(MalformedHostName.class)
                .hasMessage("host name `a?10.0.0.1 b`: expected letters, digits, dots, hyphens and underscores");
    }
}
