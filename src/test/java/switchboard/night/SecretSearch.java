package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Looks for secrets in whatever a night leaves: every file of the product, its log and its
/// database as bytes, and what it tells of the night when it is asked.
final class SecretSearch {
    private final List<String> secrets;

    SecretSearch(String... secrets) {
        this.secrets = List.of(secrets);
    }

    /// @param visible a text that must be found, so that the search is known to see
    void files(Path directory, String visible) throws IOException {
        boolean seen = false;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                seen |= bytes.contains(visible);
                none(bytes, file.toString());
            }
        }
        assertThat(seen).as("%s is found in the files", visible).isTrue();
    }

    /// What is told of a cluster: its journal, its page, and every session with its nodes.
    void told(NightApi api, String cluster) {
        none(api.text("/journal/export"), "the export of the journal");
        String path = "/clusters/" + cluster;
        none(api.text(path), path);
        none(api.text(path + "/upgrade"), path + "/upgrade");
        JsonNode sessions = api.get(path + "/sessions?limit=200").body();
        assertThat(sessions.size()).isPositive();
        for (JsonNode session : sessions) {
            String one = path + "/sessions/" + session.path("id").asLong();
            none(api.text(one), one);
        }
    }

    private void none(String text, String where) {
        secrets.forEach(
                secret -> assertThat(text.contains(secret)).as("a secret in " + where).isFalse());
    }
}
